import { Button, Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import type { DutiesView } from '../../../usecases/list-duties.ts';
import { MARKS } from '../../parts/standing-mark.tsx';
import { type Filter, NO_FILTER } from './filter.ts';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(10rem, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    marginBottom: tokens.spacingVerticalM,
    '& select': { width: '100%', minWidth: 0 },
    '& .fui-Select, & .fui-Field': { minWidth: 0 },
  },
  search: { maxWidth: 'none', minWidth: 0 },
});

const STANDINGS: readonly { id: string; name: string }[] = Object.entries(MARKS).map(([id, { word }]) => ({
  id,
  name: word,
}));

/** What the list of duties can be narrowed to. */
export function DutyFilters(props: { view: DutiesView; filter: Filter; onFilter: (filter: Filter) => void }) {
  const { view, filter, onFilter } = props;
  const styles = useStyles();
  const choose = (name: Exclude<keyof Filter, 'words' | 'standing'>) => (value: string) =>
    onFilter({ ...filter, [name]: value });
  const isNarrowed = Object.values(filter).some((value) => value !== '');
  return (
    <search className={styles.filters}>
      <Field label="Words in a duty">
        <SearchBox
          className={styles.search}
          value={filter.words}
          onChange={(_event, { value }) => onFilter({ ...filter, words: value })}
        />
      </Field>
      <Choose label="Group" choices={view.groups} value={filter.groupId} onChoose={choose('groupId')} />
      <Choose
        label="Organisation"
        choices={view.organisations}
        value={filter.organisationId}
        onChoose={choose('organisationId')}
      />
      <Choose label="Priority" choices={view.themes} value={filter.themeId} onChoose={choose('themeId')} />
      <Choose
        label="Standing"
        choices={STANDINGS}
        value={filter.standing}
        onChoose={(value) => onFilter({ ...filter, standing: standingNamed(value) })}
      />
      <Button disabled={!isNarrowed} onClick={() => onFilter(NO_FILTER)}>
        Show all
      </Button>
    </search>
  );
}

function standingNamed(value: string): Filter['standing'] {
  for (const standing of Object.keys(MARKS)) if (isStanding(standing) && standing === value) return standing;
  return '';
}

function isStanding(value: string): value is keyof typeof MARKS {
  return value in MARKS;
}

function Choose(props: {
  label: string;
  choices: readonly { id: string; name: string }[];
  value: string;
  onChoose: (value: string) => void;
}) {
  const { label, choices, value, onChoose } = props;
  return (
    <Field label={label}>
      <Select value={value} onChange={(_event, chosen) => onChoose(chosen.value)}>
        <option value="">All</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
