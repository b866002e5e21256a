import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import type { Declaration } from '../../../domain/personal-data.ts';
import type { RiskChoices, RiskPage, RisksView } from '../../../usecases/view-risk-pages.ts';
import { useDeclaration } from '../../parts/declaring.tsx';
import { ErrorSummary, faultOf, fieldFaults } from '../../parts/error-summary.tsx';
import { useFormStyles } from '../../parts/form-styles.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Sent } from '../../parts/sent.tsx';
import { ApiFault } from '../../state/api.ts';
import { useApi, useSend } from '../../state/session.tsx';

const NOTHING = { title: '', dutyId: '', ownerId: '', likelihood: '', impact: '', response: '' };

export function AddRisk() {
  const query = useApi<RisksView>('/risks');
  return (
    <PageFrame title="Add a risk">
      <Loaded query={query}>
        {({ mayKeep, choices, highest }) =>
          mayKeep ? <Form path="/risks" seen={{ after: highest }} start={NOTHING} choices={choices} /> : <NotYours />
        }
      </Loaded>
    </PageFrame>
  );
}

/** A review begins with how the risk stands. */
export function ReviewRisk({ number }: { number: number }) {
  const query = useApi<RiskPage>(`/risks/${number}`);
  return (
    <PageFrame title={`Review risk ${number}`}>
      <Loaded query={query}>
        {(risk) =>
          risk.may.keep ? (
            <Form
              path={`/risks/${number}/review`}
              seen={{ basedOn: risk.revision }}
              start={{
                title: risk.title,
                dutyId: risk.dutyId ?? '',
                ownerId: risk.ownerId ?? '',
                likelihood: String(risk.likelihood),
                impact: String(risk.impact),
                response: risk.response,
              }}
              choices={risk.choices}
            />
          ) : (
            <NotYours />
          )
        }
      </Loaded>
    </PageFrame>
  );
}

function NotYours() {
  return <p>Leads and managers keep the risks. You can read them all.</p>;
}

interface FormProps {
  path: string;
  seen: { after: number } | { basedOn: number };
  start: typeof NOTHING;
  choices: RiskChoices;
}

type Sending = Omit<typeof NOTHING, 'likelihood' | 'impact'> & {
  likelihood: number;
  impact: number;
  declaration: Declaration | null;
};

function Form({ path, seen, start, choices }: FormProps) {
  const styles = useFormStyles();
  const [said, setSaid] = useState(start);
  // What was read when the form was opened: somebody else's change is told when this one is sent.
  const [basis, setBasis] = useState(seen);
  const { mutate, isPending, error, data } = useSend<Sending, { said: string }>('POST', path);
  const { declaration, question } = useDeclaration(error);
  const faults = fieldFaults(error);
  const base = useId();
  const idOf = (field: string) => `${base}${field}`;
  const take = (field: keyof typeof said) => (_: unknown, given: { value: string }) =>
    setSaid({ ...said, [field]: given.value });
  if (data) return <Sent said={data.said} back={{ href: '#/reports/risks', name: 'All risks' }} />;

  function submit(event: FormEvent) {
    event.preventDefault();
    const levels = { likelihood: Number(said.likelihood), impact: Number(said.impact) };
    // Whoever saves again after being told puts it after theirs; the record keeps both.
    const based = error instanceof ApiFault && error.status === 409 ? seen : basis;
    setBasis(based);
    mutate({ ...said, ...levels, ...based, declaration });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary error={error} idOf={idOf} />
      <Field label="What may happen" hint="In one line." required {...faultOf(faults, 'title')}>
        <Input id={idOf('title')} value={said.title} onChange={take('title')} />
      </Field>
      <Field label="To which duty" {...faultOf(faults, 'dutyId')}>
        <Select id={idOf('dutyId')} value={said.dutyId} onChange={take('dutyId')}>
          <option value="">The partnership as a whole</option>
          {choices.duties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Owner" {...faultOf(faults, 'ownerId')}>
        <Select id={idOf('ownerId')} value={said.ownerId} onChange={take('ownerId')}>
          <option value="">No organisation</option>
          {choices.owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {(['likelihood', 'impact'] as const).map((field) => (
        <Field
          key={field}
          label={field === 'likelihood' ? 'How likely it is' : 'How bad it would be'}
          required
          {...faultOf(faults, field)}
        >
          <Select id={idOf(field)} value={said[field]} onChange={take(field)}>
            <option value="">Choose</option>
            {choices.levels.map((level) => (
              <option key={level.value} value={level.value}>
                {level.value}. {level[field]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Field
        label="What is being done about it"
        hint="No names of members of the public, no case details."
        {...faultOf(faults, 'response')}
      >
        <Textarea id={idOf('response')} rows={4} value={said.response} onChange={take('response')} />
      </Field>
      {question}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          Save
        </Button>
        <Button as="a" href="#/reports/risks">
          Cancel
        </Button>
      </div>
    </form>
  );
}
