import { Button } from '@fluentui/react-components';
import type { QuestionRow, QuestionsView } from '../../../usecases/view-questions.ts';
import { Mark, type MarkProps } from '../../parts/mark.tsx';
import { Section } from '../../parts/section.tsx';
import { Card } from './card.tsx';
import type { OutcomeOf } from './outcome.tsx';
import { useAct } from './use-act.ts';

const STATES: Record<QuestionRow['state'], MarkProps> = {
  open: { word: 'Open', shape: '○', tone: 'plain' },
  overdue: { word: 'Overdue', shape: '■', tone: 'bad' },
  answered: { word: 'Answered', shape: '✓', tone: 'good' },
};

/** The questions that the reader asked or may answer. */
export function Questions({ view, onDone }: { view: QuestionsView; onDone: (outcome: OutcomeOf) => void }) {
  const { questions, mayAsk } = view;
  return (
    <Section title="Questions">
      {questions.length === 0 ? (
        <p>
          {mayAsk
            ? 'No question was asked yet. Ask a group, or somebody in it; the answer comes back to you.'
            : 'Nobody has asked you or your groups a question.'}
        </p>
      ) : (
        questions.map((question) => <QuestionCard key={question.number} question={question} onDone={onDone} />)
      )}
    </Section>
  );
}

function QuestionCard({ question, onDone }: { question: QuestionRow; onDone: (outcome: OutcomeOf) => void }) {
  const { number, state, asked, duty, text, askedBy, askedAt, due, answer, chased, may } = question;
  const remind = useAct<object>(`/questions/${number}/remind`, onDone);
  const withdraw = useAct<object>(`/questions/${number}/withdraw`, onDone);
  const isPending = remind.isPending || withdraw.isPending;
  return (
    <Card
      title={`${number}. ${asked}${duty === null ? '' : `, about ${duty}`}`}
      mark={<Mark {...STATES[state]} />}
      buttons={
        <>
          {may.answer && (
            <Button as="a" href={`#/asked/answer/${number}`} {...(!answer && { appearance: 'primary' })}>
              {answer ? 'Change the answer' : 'Answer'}
              <span className="visually-hidden"> question {number}</span>
            </Button>
          )}
          {may.remind && (
            <Button disabledFocusable={isPending} onClick={() => remind.act({})}>
              Remind them<span className="visually-hidden"> of question {number}</span>
            </Button>
          )}
          {may.withdraw && (
            <Button disabledFocusable={isPending} onClick={() => withdraw.act({})}>
              Withdraw<span className="visually-hidden"> question {number}</span>
            </Button>
          )}
        </>
      }
    >
      <p style={{ whiteSpace: 'pre-line' }}>{text}</p>
      <p>
        Asked by {askedBy}, {askedAt}.{!answer && ` Answer by ${due}.`}
      </p>
      {chased.length > 0 && <p>{chased.join('. ')}.</p>}
      {answer && (
        <p style={{ whiteSpace: 'pre-line' }}>
          <strong>Answer:</strong> {answer.text}
          {'\n'}
          {answer.by}, {answer.at}
          {answer.isRevised && ', changed since the first answer'}
        </p>
      )}
    </Card>
  );
}
