import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Overview, RoundOverview } from '../../../usecases/view-overview.ts';
import { EVERYTHING, type Filter } from './filter.ts';
import { countWords, presentIn } from './standings.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
    '& > *': { minWidth: 0, maxWidth: '100%' },
    '& select': { width: '100%', textOverflow: 'ellipsis' },
  },
});

interface FilterFormProps {
  view: Pick<Overview, 'organisations' | 'themes'>;
  round: Pick<RoundOverview, 'counts'>;
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** Narrows the duties to a standing, a lead organisation, a theme. Each choice counts at once. */
export function FilterForm({ view, round, filter, onChange }: FilterFormProps) {
  const styles = useStyles();
  const isFiltered = Object.values(filter).some((value) => value !== '');
  return (
    <div className={styles.form} role="group" aria-label="Which duties are shown">
      <Field label="Standing">
        <Select
          value={filter.standing}
          onChange={(_, { value }) =>
            onChange({ ...filter, standing: presentIn(round.counts).find((one) => one === value) ?? '' })
          }
        >
          <option value="">All</option>
          {presentIn(round.counts).map((standing) => (
            <option key={standing} value={standing}>
              {countWords(standing)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Lead organisation">
        <Select
          value={filter.organisationId}
          onChange={(_, { value }) => onChange({ ...filter, organisationId: value })}
        >
          <option value="">All</option>
          {view.organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {view.themes.length > 0 && (
        <Field label="Theme">
          <Select value={filter.themeId} onChange={(_, { value }) => onChange({ ...filter, themeId: value })}>
            <option value="">All</option>
            {view.themes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isFiltered && <Button onClick={() => onChange(EVERYTHING)}>Show all duties</Button>}
    </div>
  );
}
