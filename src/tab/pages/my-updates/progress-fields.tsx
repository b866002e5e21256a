import {
  Field,
  type FieldProps,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ProgressInputs } from '../../../domain/progress-form.ts';

/** As on the card: a word, its shape, and what the word promises. */
const STANDINGS = [
  { value: 'on track', label: '● On track: no issues, on time' },
  { value: 'at risk', label: '▲ At risk: some slippage, with a plan to recover' },
  { value: 'off track', label: '■ Off track: will not be delivered without help' },
  { value: 'blocked', label: '■ Blocked: cannot go on until somebody acts' },
  { value: 'not started', label: '○ Not started' },
  { value: 'complete', label: '✓ Complete: done, evidence recorded' },
] as const;

const useStyles = makeStyles({ fields: { display: 'grid', gap: tokens.spacingVerticalL }, short: { width: '12rem' } });

interface ProgressFieldsProps {
  inputs: ProgressInputs;
  onChange: (inputs: ProgressInputs) => void;
  faults: (name: keyof ProgressInputs) => Pick<FieldProps, 'validationMessage'>;
}

/** The boxes of the form about one duty, in the order of the card. */
export function ProgressFields({ inputs, onChange, faults }: ProgressFieldsProps) {
  const styles = useStyles();
  const needsObstacle = inputs.standing === 'off track' || inputs.standing === 'blocked';
  const box = (name: keyof ProgressInputs) => ({
    value: inputs[name],
    onChange: (_: unknown, { value }: { value: string }) => onChange({ ...inputs, [name]: value }),
  });
  return (
    <div className={styles.fields}>
      <Field label="How is it going?" required {...faults('standing')}>
        <RadioGroup {...box('standing')}>
          {STANDINGS.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="How far along is it, in %?" required {...faults('percent')}>
        <Input className={styles.short} inputMode="numeric" contentAfter="%" maxLength={3} {...box('percent')} />
      </Field>
      <Field label="What has changed?" required hint="A sentence or two" {...faults('changed')}>
        <Textarea resize="vertical" rows={4} {...box('changed')} />
      </Field>
      <Field
        label="What is in the way?"
        required={needsObstacle}
        hint="Needed for off track and blocked"
        {...faults('obstacle')}
      >
        <Textarea resize="vertical" rows={2} {...box('obstacle')} />
      </Field>
      <Field label="Who can unblock it?" hint="An organisation or a role, not a person" {...faults('unblocker')}>
        <Input {...box('unblocker')} />
      </Field>
      <Field label="When will it be done?" {...faults('forecastOn')}>
        <Input className={styles.short} type="date" {...box('forecastOn')} />
      </Field>
      <Field label="Link to evidence" hint="Starts with https" {...faults('evidenceUrl')}>
        <Input type="url" {...box('evidenceUrl')} />
      </Field>
    </div>
  );
}
