import type { Choice, Mark, Withheld } from './card-parts.ts';

/** The cards of risks. */
export interface RiskCards {
  risks: {
    title: string;
    subtitle: string;
    rows: (Mark & { number: number; title: string; score: string; about: string })[];
    more: string;
    mayKeep: boolean;
    marking: string;
  };
  risk: Mark & {
    number: number;
    basedOn: number;
    title: string;
    subtitle: string;
    /** What was just recorded, or why it was not. */
    notice: string;
    score: string;
    response: string;
    isClosed: boolean;
    mayKeep: boolean;
    mayUndo: boolean;
    reviewTitle: string;
    history: { score: string; who: string; text: string }[];
    moreHistory: string;
    marking: string;
  };
  /** A new risk has number 0; `basedOn` is then the highest number in use. */
  'risk-form': Withheld & {
    number: number;
    basedOn: number;
    title: string;
    error: string;
    riskTitle: string;
    about: string;
    ownerId: string;
    likelihood: string;
    impact: string;
    response: string;
    likelihoods: Choice[];
    impacts: Choice[];
    abouts: Choice[];
    owners: Choice[];
    back: string;
    marking: string;
  };
}
