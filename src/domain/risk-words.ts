import type { RiskLine } from './risk.ts';

/** A word and a shape for each band of the 5 by 5 grid. */
const BANDS = {
  high: { word: 'High', shape: '■' },
  medium: { word: 'Medium', shape: '▲' },
  low: { word: 'Low', shape: '●' },
} as const satisfies Record<RiskLine['band'], { word: string; shape: string }>;

/** "■ High, 16 of 25" */
export function formatScore({ band, score }: Pick<RiskLine, 'band' | 'score'>): string {
  return `${BANDS[band].shape} ${BANDS[band].word}, ${score} of 25`;
}

/** "Likelihood 4 of 5, impact 4 of 5" */
export function formatLevels({ likelihood, impact }: Pick<RiskLine, 'likelihood' | 'impact'>): string {
  return `Likelihood ${likelihood} of 5, impact ${impact} of 5`;
}

/** "↑ Up from 9", "New", "Closed" */
export function formatRiskMovement({ movement, before }: Pick<RiskLine, 'movement' | 'before'>): string {
  switch (movement) {
    case 'new':
      return '+ New';
    case 'closed':
      return '✓ Closed';
    case 'same':
      return '→ Same';
    case 'up':
      return `↑ Up from ${before}`;
    case 'down':
      return `↓ Down from ${before}`;
  }
}
