import type { Choice, Mark, Withheld } from './card-parts.ts';

/** The cards of measures. */
export interface MeasureCards {
  measures: {
    title: string;
    subtitle: string;
    dutyId: string;
    rows: (Mark & { name: string; value: string; detail: string })[];
    mayRecord: boolean;
    marking: string;
  };
  'measure-duties': {
    title: string;
    subtitle: string;
    rows: { dutyId: string; title: string; progress: string; shape: string }[];
    marking: string;
  };
  'measure-form': {
    dutyId: string;
    seen: number;
    title: string;
    error: string;
    quarterEndOn: string;
    quarters: Choice[];
    fields: { id: string; label: string; isYesOrNo: boolean; choice: string; number: number | '' }[];
    marking: string;
  };
  /** Empty `entry` or `dutyId`: nothing to undo, or no one duty to go on with. */
  'measure-receipt': {
    title: string;
    notice: string;
    facts: Choice[];
    more: string;
    entry: string;
    dutyId: string;
    marking: string;
  };
  'measure-paste': Withheld & {
    title: string;
    explanation: string;
    example: string;
    error: string;
    faults: string[];
    moreFaults: string;
    table: string;
    marking: string;
  };
  'measure-preview': {
    title: string;
    subtitle: string;
    notice: string;
    facts: Choice[];
    more: string;
    packed: string;
    seen: number;
    marking: string;
  };
}
