import { Button, Field, Input, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { useLocation } from 'wouter';
import type { WantedPeriod } from '../../../usecases/report-choices.ts';
import type { ReportList } from '../../../usecases/view-report-list.ts';
import { ErrorSummary, faultOf, fieldFaults } from '../../parts/error-summary.tsx';
import { useFormStyles } from '../../parts/form-styles.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { useApi, useSend } from '../../state/session.tsx';

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
});

/** Days of one's own instead of a period that has a name. */
const OWN = 'own';

/** What the report is about and over which days. The server compiles it and opens it. */
export function MakeReport() {
  const query = useApi<ReportList>('/reports');
  return (
    <PageFrame
      title="Make a report"
      lead="It is compiled from what was said in the period. Where nothing has changed since the last version, that one is opened."
    >
      <Loaded query={query}>{(view) => <Form view={view} />}</Loaded>
    </PageFrame>
  );
}

function Form({ view }: { view: ReportList }) {
  const styles = useStyles();
  const formStyles = useFormStyles();
  const [, setLocation] = useLocation();
  const [scope, setScope] = useState('partnership');
  const [named, setNamed] = useState<string>(view.periods[0]?.value ?? OWN);
  const [fromOn, setFromOn] = useState(view.today);
  const [toOn, setToOn] = useState(view.today);
  const { mutate, isPending, error } = useSend<{ scope: string; period: WantedPeriod }, { id: string }>(
    'POST',
    '/reports',
  );
  const faults = fieldFaults(error);
  const form = useId();
  const idOf = (field: string) => `${form}${field}`;
  const choice = view.periods.find(({ value }) => value === named);
  const parts = [...new Set(view.scopes.map(({ part }) => part))];

  function submit(event: FormEvent) {
    event.preventDefault();
    const period: WantedPeriod = choice ? { named: choice.value } : { fromOn, toOn };
    mutate({ scope, period }, { onSuccess: ({ id }) => setLocation(`/reports/${id}`) });
  }

  return (
    <form className={formStyles.form} onSubmit={submit} noValidate>
      <ErrorSummary error={error} idOf={idOf} />
      <Field label="What it is about" {...faultOf(faults, 'scope')}>
        <Select id={idOf('scope')} value={scope} onChange={(_, { value }) => setScope(value)}>
          {parts.map((part) => (
            <optgroup key={part} label={part}>
              {view.scopes
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
      <Field label="Period" {...faultOf(faults, 'period')}>
        <Select id={idOf('period')} value={named} onChange={(_, { value }) => setNamed(value)}>
          {view.periods.map(({ value, name }) => (
            <option key={value} value={value}>
              {value.charAt(0).toUpperCase()}
              {value.slice(1).replace('year', 'financial year')}: {name}
            </option>
          ))}
          <option value={OWN}>Other days</option>
        </Select>
      </Field>
      {!choice && (
        <div className={styles.days}>
          <Field label="First day" {...faultOf(faults, 'period.fromOn')}>
            <Input
              id={idOf('period.fromOn')}
              type="date"
              value={fromOn}
              onChange={(_, { value }) => setFromOn(value)}
            />
          </Field>
          <Field label="Last day" {...faultOf(faults, 'period.toOn')}>
            <Input id={idOf('period.toOn')} type="date" value={toOn} onChange={(_, { value }) => setToOn(value)} />
          </Field>
        </div>
      )}
      <div role="status">
        {isPending && (
          <>
            <p>Compiling the report from what was said</p>
            <ProgressBar aria-label="Compiling the report" />
          </>
        )}
      </div>
      <div className={formStyles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          Make the report
        </Button>
        <Button as="a" href="#/reports">
          Cancel
        </Button>
      </div>
    </form>
  );
}
