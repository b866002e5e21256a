import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { AuditPage } from '../../../usecases/view-audit.ts';

/** As the server is asked; empty is everything. */
export interface Wanted {
  act: string;
  /** `tenant:object`, or `none` for what happened by itself. */
  by: string;
  fromOn: string;
  toOn: string;
}

export const EVERYTHING: Wanted = { act: '', by: '', fromOn: '', toOn: '' };

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalL,
    border: '0',
    padding: '0',
    minInlineSize: '0',
    // A list is as wide as its longest line unless told.
    '& select': { width: '100%', minWidth: 0 },
    '& > *, & .fui-Select': { minWidth: 0 },
  },
});

interface AuditFilterProps extends Pick<AuditPage, 'areas' | 'people'> {
  wanted: Wanted;
  onChange: (changed: Partial<Wanted>) => void;
}

/** What to show; the list follows at once. */
export function AuditFilter({ wanted, areas, people, onChange }: AuditFilterProps) {
  const styles = useStyles();
  return (
    <search>
      <fieldset className={styles.fields} aria-label="What to show">
        <Field label="What">
          <Select value={wanted.act} onChange={(_, { value }) => onChange({ act: value })}>
            <option value="">Everything</option>
            {areas.map(({ area, acts }) => (
              <optgroup key={area} label={area}>
                {acts.map(({ act, words }) => (
                  <option key={act} value={act}>
                    {words}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
        </Field>
        <Field label="Who">
          <Select value={wanted.by} onChange={(_, { value }) => onChange({ by: value })}>
            <option value="">Everybody</option>
            <option value="none">CSP Progress, by itself</option>
            {people.map(({ tenantId, objectId, name }) => (
              <option key={`${tenantId}:${objectId}`} value={`${tenantId}:${objectId}`}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="From">
          <Input
            type="date"
            value={wanted.fromOn}
            max={wanted.toOn || undefined}
            onChange={(_, { value }) => onChange({ fromOn: value })}
          />
        </Field>
        <Field label="To">
          <Input
            type="date"
            value={wanted.toOn}
            min={wanted.fromOn || undefined}
            onChange={(_, { value }) => onChange({ toOn: value })}
          />
        </Field>
        {Object.values(wanted).some((value) => value !== '') && (
          <div>
            <Button onClick={() => onChange(EVERYTHING)}>Show everything</Button>
          </div>
        )}
      </fieldset>
    </search>
  );
}
