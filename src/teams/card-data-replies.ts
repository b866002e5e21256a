import type { CandidateData, Choice, Mark, SlotData } from './card-parts.ts';

/** The cards about replies in people's own words. */
export interface ReplyCards {
  /** What was read in a reply, before it is recorded. */
  confirm: CandidateData & {
    title: string;
    /** Why this is asked, or what happened meanwhile. */
    why: string;
    lines: (Mark &
      CandidateData & {
        index: number;
        title: string;
        place: string;
        facts: Choice[];
        suggestion: string;
        /** Where it may belong, when that is not plain. */
        choices: Choice[];
        chosen: string;
        /** The button that opens a form for this line; empty where it is not theirs. */
        change: string;
      })[];
    mayConfirm: boolean;
    /** The same button of a reply with one line; that line has none then. */
    change: string;
    days: (CandidateData & { title: string; on: string })[];
    marking: string;
  };
  /** What became of a reply, in a line for each update. */
  noted: {
    title: string;
    text: string;
    lines: (SlotData & Mark & { title: string; place: string; mayUndo: boolean })[];
    marking: string;
  };
  /** The right next step after a reply that is no update. */
  step: { title: string; text: string; buttons: { title: string; verb: string; data: Record<string, unknown> }[] };
}
