import { Field, Input, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  field: { maxWidth: '28rem', minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  input: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  short: { minWidth: 0, maxWidth: '14rem', '& input': { minWidth: 0, width: '100%' } },
});

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  /** What is wrong with it. */
  fault?: string | null;
  value: string;
  onChange: (value: string) => void;
}

/** One line of words. */
export function TextField({ id, label, hint = '', fault = null, value, onChange }: FieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} hint={hint} validationMessage={fault} className={styles.field}>
      <Input id={id} className={styles.input} value={value} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}

/** A day or a time, in the browser's own way. */
export function DayField(props: FieldProps & { type?: 'date' | 'time'; min?: string; max?: string }) {
  const { id, label, hint = '', fault = null, value, onChange, type = 'date', min, max } = props;
  const styles = useStyles();
  return (
    <Field label={label} hint={hint} validationMessage={fault} className={styles.field}>
      <Input
        id={id}
        className={styles.short}
        type={type}
        value={value}
        {...(min !== undefined && { min })}
        {...(max !== undefined && { max })}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** One of a list. */
export function PickField(props: FieldProps & { choices: readonly { value: string; title: string }[] }) {
  const { id, label, hint = '', fault = null, value, onChange, choices } = props;
  return (
    <Field label={label} hint={hint} validationMessage={fault} className={useStyles().field}>
      <Select id={id} value={value} onChange={(_event, data) => onChange(data.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
