import type { Choice, Mark } from './card-parts.ts';

/** The cards of what the board agreed. */
export interface ActionCards {
  actions: {
    title: string;
    subtitle: string;
    /** What was just done, or why it was not. */
    notice: string;
    rows: (Mark & {
      number: number;
      basedOn: number;
      name: string;
      detail: string;
      mayFinish: boolean;
      mayMove: boolean;
      mayUndo: boolean;
    })[];
    more: string;
    mayAdd: boolean;
    marking: string;
  };
  /** Without `isNew` it asks for another day alone. */
  'action-form': {
    number: number;
    basedOn: number;
    verb: string;
    title: string;
    explanation: string;
    error: string;
    heldBack: string;
    heldBackAdvice: string;
    told: string;
    notPersonal: string;
    reasons: Choice[];
    isNew: boolean;
    what: string;
    owner: string;
    owners: Choice[];
    dutyId: string;
    duties: Choice[];
    dueOn: string;
    agreedOn: string;
    button: string;
    marking: string;
  };
}
