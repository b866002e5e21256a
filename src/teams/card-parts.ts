/** The slot a button speaks about, and the revision that the person saw. */
export interface SlotData {
  dutyId: string;
  groupId: string;
  roundId: string;
  basedOn: number;
}

export type { Mark } from '../domain/mark.ts';

/** A choice of an input, or a fact: what people read, and its value. */
export interface Choice {
  title: string;
  value: string;
}

/** Which candidate a button speaks about, and the version that the person saw. */
export interface CandidateData {
  candidateId: string;
  version: number;
}

/** What was held back, and how to say that it is a false alarm. Empty texts where nothing was. */
export interface Withheld {
  heldBack: string;
  heldBackAdvice: string;
  /** The types that the person was told, so that a declaration covers these and no others; with commas. */
  told: string;
  notPersonal: string;
  reasons: Choice[];
}
