import type { RiskMark as View } from '../../../usecases/view-risk-pages.ts';
import { Mark, type Tone } from '../../parts/mark.tsx';

const TONES: Record<View['band'], Tone> = { high: 'bad', medium: 'warning', low: 'good', closed: 'plain' };

/** How grave a risk is. */
export function RiskMark({ mark }: { mark: View }) {
  return <Mark word={mark.word} shape={mark.shape} tone={TONES[mark.band]} />;
}
