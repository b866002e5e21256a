import { Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ClockFormView, ClockInputs } from '../../../domain/clock-forms.ts';
import type { fieldFaults } from '../../parts/fault-summary.tsx';

const UNITS = ['days', 'working days', 'months'] as const;

interface ClockFieldsProps {
  form: ClockFormView;
  inputs: ClockInputs;
  /** By field. */
  faults: ReturnType<typeof fieldFaults>;
  /** The latest day on which something can have happened. */
  latest: string;
  onChange: (changed: Partial<ClockInputs>) => void;
}

/** The fields that a clock's form asks for. Each is chosen; nothing takes free words. */
export function ClockFields({ form, inputs, faults, latest, onChange }: ClockFieldsProps) {
  const answers = form.steps.find(({ id }) => id === inputs.step)?.answers ?? [];
  return (
    <>
      {form.steps.length > 0 && (
        <Field label={form.stepLabel} {...faults('step')}>
          <Select
            id="clock-step"
            value={inputs.step}
            onChange={(_, { value }) => onChange({ step: value, answer: '' })}
          >
            {form.form !== 'done' && <option value="">Choose a step</option>}
            {form.steps.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {answers.length > 0 && (
        <Field label="What was decided?" {...faults('answer')}>
          <RadioGroup
            id="clock-answer"
            tabIndex={-1}
            value={inputs.answer}
            onChange={(_, { value }) => onChange({ answer: value })}
          >
            {answers.map(({ id, name }) => (
              <Radio key={id} value={id} label={name} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {form.dayLabel !== '' && (
        <Field label={form.dayLabel} {...faults('on')}>
          <Input
            id="clock-on"
            type="date"
            max={latest}
            value={inputs.on}
            onChange={(_, { value }) => onChange({ on: value })}
          />
        </Field>
      )}
      {form.wantsChange && <ChangeFields inputs={inputs} faults={faults} onChange={onChange} />}
      {form.reasonLabel !== '' && (
        <Field label={form.reasonLabel} {...faults('reason')}>
          <Select id="clock-reason" value={inputs.reason} onChange={(_, { value }) => onChange({ reason: value })}>
            <option value="">Choose from the list</option>
            {form.reasons.map((reason) => (
              <option key={reason} value={reason}>
                {capital(reason)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

/** A later day, or another length of time. */
function ChangeFields({ inputs, faults, onChange }: Pick<ClockFieldsProps, 'inputs' | 'faults' | 'onChange'>) {
  return (
    <>
      <Field label="A later day" {...faults('until')}>
        <Input
          id="clock-until"
          type="date"
          value={inputs.until}
          onChange={(_, { value }) => onChange({ until: value })}
        />
      </Field>
      <Field label="Or another length of time: how many" {...faults('amount')}>
        <Input
          id="clock-amount"
          inputMode="numeric"
          value={inputs.amount}
          onChange={(_, { value }) => onChange({ amount: value })}
        />
      </Field>
      <Field label="Of what" {...faults('unit')}>
        <Select id="clock-unit" value={inputs.unit} onChange={(_, { value }) => onChange({ unit: value })}>
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {capital(unit)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
