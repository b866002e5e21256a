import { AnswerForm } from './answer-form.tsx';
import { AskForm } from './ask-form.tsx';
import { AskedPage } from './asked-page.tsx';

/** Requests and questions: what waits and what came of it, asking, and answering. */
export function Asked({ below }: { below: string }) {
  const [first, second = '', third = ''] = below.split('/');
  if (first === 'ask') return <AskForm kind={second} about={third} />;
  const number = first === 'answer' ? Number(second) : 0;
  if (Number.isInteger(number) && number > 0) return <AnswerForm key={number} number={number} />;
  return <AskedPage />;
}
