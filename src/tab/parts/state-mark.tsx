import type { Mark as ServerMark } from '../../domain/mark.ts';
import { Mark, type Tone } from './mark.tsx';

const TONES: Record<ServerMark['color'], Tone> = {
  good: 'good',
  warning: 'warning',
  attention: 'bad',
  accent: 'accent',
  default: 'plain',
};

/** Where something stands, in the words that the server chose. */
export function StateMark({ mark }: { mark: ServerMark }) {
  return <Mark word={mark.word} shape={mark.shape} tone={TONES[mark.color]} />;
}
