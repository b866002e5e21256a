/** A ladder or the closure days: as they stand, as they would be, or as they were just saved. */
export interface RegisterChangeData {
  title: string;
  subtitle: string;
  /** What was just saved, or why it was not. */
  notice: string;
  summary: string[];
  buttons: { title: string; verb: string; data: Record<string, string | number>; style: 'default' | 'positive' }[];
  /** The form of a ladder opens in a dialog; empty where there is none, or the card is in a dialog itself. */
  formDutyId: string;
  formLadder: string;
  sections: { title: string; detail: string; lines: ChangeLine[] }[];
  more: string;
  marking: string;
}

/** One date, what it is of, and why it is not another one. A word in the note says what the shape says. */
export interface ChangeLine {
  shape: string;
  on: string;
  text: string;
  note: string;
  isPast: boolean;
}

/** A text for each audience that hears, as `read-ladder-words` reads it. */
export interface LadderFormData {
  dutyId: string;
  title: string;
  error: string;
  explanation: string;
  fields: { id: string; label: string; value: string }[];
  marking: string;
}
