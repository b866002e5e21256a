import { Field, Select } from '@fluentui/react-components';
import type { ScopeChoice } from '../../../usecases/report-choices.ts';

/** Whose deadlines, and how far ahead. */
export interface Chosen {
  whose: string;
  days: '90' | '365';
}

export function CalendarFilters(props: {
  scopes: readonly ScopeChoice[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}) {
  const { scopes, chosen, onChoose } = props;
  const parts = [...new Set(scopes.map(({ part }) => part))];
  return (
    <>
      <Field label="Whose">
        <Select value={chosen.whose} onChange={(_event, { value }) => onChoose({ ...chosen, whose: value })}>
          <option value="mine">Mine</option>
          {parts.map((part) => (
            <optgroup key={part} label={part}>
              {scopes
                .filter((one) => one.part === part)
                .map(({ value, name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <Field label="How far ahead">
        <Select
          value={chosen.days}
          onChange={(_event, { value }) => onChoose({ ...chosen, days: value === '365' ? '365' : '90' })}
        >
          <option value="90">90 days</option>
          <option value="365">A year</option>
        </Select>
      </Field>
    </>
  );
}
