import type { DeadlineLine } from '../../usecases/answer-agenda.ts';
import { Mark } from './mark.tsx';

const MARKS = {
  done: { shape: '✓', word: 'Done', tone: 'good' },
  late: { shape: '■', word: 'Late', tone: 'bad' },
  ahead: { shape: '○', word: 'Ahead', tone: 'plain' },
  past: { shape: '–', word: 'No answer recorded', tone: 'plain' },
} as const;

/** Whether a deadline is met. One that is ahead says how far. */
export function DeadlineMark({ line }: { line: Pick<DeadlineLine, 'state' | 'when'> }) {
  const { shape, word, tone } = MARKS[line.state];
  const said = line.state === 'ahead' ? line.when : line.state === 'late' ? `${word}, ${line.when}` : word;
  return <Mark tone={tone} shape={shape} word={said} />;
}
