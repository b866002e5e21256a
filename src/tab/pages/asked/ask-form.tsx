import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import type { Declaration } from '../../../domain/personal-data.ts';
import type { QuestionChoices } from '../../../usecases/view-questions.ts';
import { useDeclaration } from '../../parts/declaring.tsx';
import { ErrorSummary, faultOf, fieldFaults } from '../../parts/error-summary.tsx';
import { useFormStyles } from '../../parts/form-styles.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { useApi, useSend } from '../../state/session.tsx';
import { Sent } from './sent.tsx';

/** A new question. `kind` is `duty` or `group` where the page that led here is about one. */
export function AskForm({ kind, about }: { kind: string; about: string }) {
  const asks = kind === 'duty' || kind === 'group' ? `?${kind}=${encodeURIComponent(about)}` : '';
  const query = useApi<QuestionChoices>(`/questions/choices${asks}`);
  return (
    <PageFrame
      title="Ask a question"
      lead="It goes to the group’s channel or the person’s own chat, and whoever is asked is reminded of it. The answer comes back to you."
    >
      <Loaded query={query}>
        {(choices) => <Form key={choices.whom} choices={choices} dutyId={kind === 'duty' ? about.toUpperCase() : ''} />}
      </Loaded>
    </PageFrame>
  );
}

interface Asking {
  whom: string;
  text: string;
  dueOn: string;
  dutyId: string;
  declaration: Declaration | null;
}

function Form({ choices, dutyId: named }: { choices: QuestionChoices; dutyId: string }) {
  const styles = useFormStyles();
  const [whom, setWhom] = useState(choices.whom);
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState<string>(choices.dueOn);
  const [dutyId, setDutyId] = useState(named);
  const { mutate, isPending, error, data } = useSend<Asking, { said: string }>('POST', '/questions');
  const { declaration, question } = useDeclaration(error);
  const faults = fieldFaults(error);
  const base = useId();
  const idOf = (field: string) => `${base}${field}`;
  if (data) return <Sent said={data.said} />;

  function submit(event: FormEvent) {
    event.preventDefault();
    mutate({ whom, text, dueOn, dutyId, declaration });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary error={error} idOf={idOf} />
      <Field label="Whom to ask" required {...faultOf(faults, 'whom')}>
        <Select id={idOf('whom')} value={whom} onChange={(_, { value }) => setWhom(value)}>
          <option value="">Choose a group or a person</option>
          <optgroup label="Groups that have a channel">
            {choices.groups.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label="People who have a chat with CSP Progress">
            {choices.people.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      <Field
        label="Question"
        hint="No names of members of the public, no case details."
        required
        {...faultOf(faults, 'text')}
      >
        <Textarea id={idOf('text')} rows={5} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      {question}
      <Field label="About a duty" hint="The question stands in that duty’s report.">
        <Select value={dutyId} onChange={(_, { value }) => setDutyId(value)}>
          <option value="">No duty</option>
          {choices.duties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Answer by" hint="A working day." required {...faultOf(faults, 'dueOn')}>
        <Input
          id={idOf('dueOn')}
          type="date"
          min={choices.today}
          value={dueOn}
          onChange={(_, { value }) => setDueOn(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          Ask
        </Button>
        <Button as="a" href="#/asked">
          Cancel
        </Button>
      </div>
    </form>
  );
}
