import { Button, Field, Input, Select } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import type { Declaration } from '../../../domain/personal-data.ts';
import type { ActionsView } from '../../../usecases/view-actions.ts';
import { useDeclaration } from '../../parts/declaring.tsx';
import { ErrorSummary, faultOf, fieldFaults } from '../../parts/error-summary.tsx';
import { useFormStyles } from '../../parts/form-styles.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Sent } from '../../parts/sent.tsx';
import { useApi, useSend } from '../../state/session.tsx';

/** Another thing that the board agreed. */
export function AddAction() {
  const query = useApi<ActionsView>('/actions');
  return (
    <PageFrame title="Add an action">
      <Loaded query={query}>
        {(view) => (view.mayAdd ? <Form view={view} /> : <p>The CSP manager keeps the actions of the board.</p>)}
      </Loaded>
    </PageFrame>
  );
}

interface Adding {
  what: string;
  owner: string;
  dutyId: string;
  dueOn: string;
  agreedOn: string;
  declaration: Declaration | null;
}

function Form({ view }: { view: ActionsView }) {
  const styles = useFormStyles();
  const [said, setSaid] = useState({ what: '', owner: '', dutyId: '', dueOn: '', agreedOn: view.today });
  const { mutate, isPending, error, data } = useSend<Adding, { said: string }>('POST', '/actions');
  const { declaration, question } = useDeclaration(error);
  const faults = fieldFaults(error);
  const base = useId();
  const idOf = (field: string) => `${base}${field}`;
  const take = (field: keyof typeof said) => (_: unknown, given: { value: string }) =>
    setSaid({ ...said, [field]: given.value });
  if (data) return <Sent said={data.said} back={{ href: '#/reports/actions', name: 'Actions of the board' }} />;

  function submit(event: FormEvent) {
    event.preventDefault();
    mutate({ ...said, declaration });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary error={error} idOf={idOf} />
      <Field label="What is to be done" hint="In one line, as in the minutes." required {...faultOf(faults, 'what')}>
        <Input id={idOf('what')} value={said.what} onChange={take('what')} />
      </Field>
      {question}
      <Field label="Who owes it" required {...faultOf(faults, 'owner')}>
        <Select id={idOf('owner')} value={said.owner} onChange={take('owner')}>
          <option value="">Choose an organisation or a group</option>
          {[false, true].map((isGroup) => (
            <optgroup key={String(isGroup)} label={isGroup ? 'Groups' : 'Organisations'}>
              {view.owners
                .filter((one) => one.isGroup === isGroup)
                .map(({ value, name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <Field label="About a duty" {...faultOf(faults, 'dutyId')}>
        <Select id={idOf('dutyId')} value={said.dutyId} onChange={take('dutyId')}>
          <option value="">No duty</option>
          {view.duties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Due on" hint="A working day." required {...faultOf(faults, 'dueOn')}>
        <Input id={idOf('dueOn')} type="date" value={said.dueOn} onChange={take('dueOn')} />
      </Field>
      <Field label="Agreed on" hint="The day of the meeting." {...faultOf(faults, 'agreedOn')}>
        <Input id={idOf('agreedOn')} type="date" value={said.agreedOn} onChange={take('agreedOn')} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          Add
        </Button>
        <Button as="a" href="#/reports/actions">
          Cancel
        </Button>
      </div>
    </form>
  );
}
