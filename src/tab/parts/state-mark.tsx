import type { Mark as MarkView } from '../../domain/mark.ts';
import { Mark, type Tone } from './mark.tsx';

const TONES: Record<MarkView['color'], Tone> = {
  good: 'good',
  warning: 'warning',
  attention: 'bad',
  accent: 'accent',
  default: 'plain',
};

/** Where something stands, in the words that the server chose. */
export function StateMark({ mark: { word, shape, color } }: { mark: MarkView }) {
  return <Mark word={word} shape={shape} tone={TONES[color]} />;
}
