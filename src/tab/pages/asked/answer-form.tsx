import { Button, Field, Textarea } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import type { Declaration } from '../../../domain/personal-data.ts';
import type { QuestionRow, QuestionsView } from '../../../usecases/view-questions.ts';
import { useDeclaration } from '../../parts/declaring.tsx';
import { ErrorSummary, faultOf, fieldFaults } from '../../parts/error-summary.tsx';
import { useFormStyles } from '../../parts/form-styles.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { faultBody } from '../../state/fault-body.ts';
import { useApi, useSend } from '../../state/session.tsx';
import { Sent } from './sent.tsx';

/** The answer to one question, filled with the one that stands. */
export function AnswerForm({ number }: { number: number }) {
  const query = useApi<QuestionsView>('/questions');
  return (
    <PageFrame title={`Question ${number}`}>
      <Loaded query={query}>
        {({ questions }) => {
          const question = questions.find((one) => one.number === number && one.may.answer);
          return question ? <Form question={question} /> : <p>There is no such question for you to answer.</p>;
        }}
      </Loaded>
    </PageFrame>
  );
}

function Form({ question: fresh }: { question: QuestionRow }) {
  const styles = useFormStyles();
  // What was read when the form was opened: somebody else's answer is told when this one is sent, and not typed over.
  const [question] = useState(fresh);
  const [text, setText] = useState(question.answer?.text ?? '');
  const [basedOn, setBasedOn] = useState(question.revision);
  const { mutate, isPending, error, data } = useSend<
    { basedOn: number; text: string; declaration: Declaration | null },
    { said: string }
  >('POST', `/questions/${question.number}/answer`);
  const { declaration, question: declaring } = useDeclaration(error);
  const faults = fieldFaults(error);
  const stands = faultBody(error, 'stands', isStanding);
  const base = useId();
  const idOf = (field: string) => `${base}${field}`;
  if (data) return <Sent said={data.said} />;

  function submit(event: FormEvent) {
    event.preventDefault();
    const sent = { basedOn, text, declaration };
    // Whoever sends again after reading the other answer revises that one.
    mutate(sent, { onError: (failed) => setBasedOn(faultBody(failed, 'stands', isStanding)?.revision ?? basedOn) });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ErrorSummary error={error} idOf={idOf} />
      <p style={{ margin: 0 }}>
        From {question.askedBy}. Answer by {question.due}.
      </p>
      <blockquote className={styles.quote}>{question.text}</blockquote>
      {stands && stands.text !== '' && (
        <div>
          <p>The answer that stands now:</p>
          <blockquote className={styles.quote}>{stands.text}</blockquote>
        </div>
      )}
      <Field
        label="Answer"
        hint="It goes back to whoever asked, and into the report. No names of members of the public, no case details."
        required
        {...faultOf(faults, 'text')}
      >
        <Textarea id={idOf('text')} rows={6} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      {declaring}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          Send the answer
        </Button>
        <Button as="a" href="#/asked">
          Cancel
        </Button>
      </div>
    </form>
  );
}

function isStanding(found: object): found is { revision: number; text: string } {
  return 'revision' in found && 'text' in found;
}
