import type { StateView } from '../../../usecases/view-report-list.ts';
import { Mark, type Tone } from '../../parts/mark.tsx';

const TONES: Record<StateView['state'], Tone> = {
  draft: 'plain',
  issued: 'plain',
  'signed off': 'good',
  returned: 'warning',
};

/** Where a version of a report stands. */
export function StateMark({ state }: { state: Pick<StateView, 'state' | 'word' | 'shape'> }) {
  return <Mark word={state.word} shape={state.shape} tone={TONES[state.state]} />;
}
