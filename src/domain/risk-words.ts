import { bandOf, type Level, type RiskLine, type RiskRevision } from './risk.ts';

/** 1 to 5, in words that two people read alike (product default). */
export const LIKELIHOODS = {
  1: 'Rare: hardly ever happens',
  2: 'Unlikely: could happen, is not expected',
  3: 'Possible: may well happen',
  4: 'Likely: expected to happen',
  5: 'Almost certain: happens or is about to',
} as const satisfies Record<Level, string>;

export const IMPACTS = {
  1: 'Slight: hardly felt',
  2: 'Minor: some delay or cost',
  3: 'Moderate: a duty is late or partly done',
  4: 'Major: a duty is not done, or people are let down',
  5: 'Grave: serious harm, or the law is not kept',
} as const satisfies Record<Level, string>;

export const BANDS = {
  high: { word: 'High', shape: '■' },
  medium: { word: 'Medium', shape: '▲' },
  low: { word: 'Low', shape: '●' },
} as const satisfies Record<RiskLine['band'], { word: string; shape: string }>;

/** "High: 16 (likelihood 4, impact 4)" */
export function describeScore({
  likelihood,
  impact,
  band,
}: Pick<RiskRevision, 'likelihood' | 'impact'> & Pick<RiskLine, 'band'>): string {
  return `${BANDS[band].word}: ${likelihood * impact} (likelihood ${likelihood}, impact ${impact})`;
}

/** Against the end of the period before: "up from 9", "new", "no change". */
export function describeRiskMove({ movement, before }: Pick<RiskLine, 'movement' | 'before'>): string {
  switch (movement) {
    case 'new':
      return 'new';
    case 'closed':
      return 'closed';
    case 'same':
      return 'no change';
    case 'up':
    case 'down':
      return `${movement} from ${before ?? 0}`;
  }
}

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

/** What a change of a risk did: "Reviewed: High: 16 (likelihood 4, impact 4)", "Closed, at low: 4 (…)". */
export function describeRevision(one: RiskRevision, earlier: RiskRevision | undefined): string {
  const score = describeScore({ ...one, band: bandOf(one.likelihood * one.impact) });
  const what = !earlier ? 'Added' : one.isClosed ? 'Closed' : earlier.isClosed ? 'Opened again' : 'Reviewed';
  return one.isClosed ? `${what}, at ${score.charAt(0).toLowerCase()}${score.slice(1)}` : `${what}: ${score}`;
}
