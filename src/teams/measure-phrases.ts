import { count } from '../domain/words.ts';
import { MOST_TABLE_ROWS } from '../usecases/read-measure-table.ts';

/** Sentences about measures, so that their tone can be read in one sitting. Each says what is wrong and what to do. */
export const measurePhrases = {
  notYours: (dutyId: string) =>
    `Figures of ${dutyId} are recorded by its groups and its lead, so nothing was saved. Type **duties ${dutyId.toLowerCase()}** to see who they are.`,
  noMeasures: (dutyId: string) =>
    `The register has no measures for ${dutyId}. The CSP manager can add them to the data file.`,
  notSound:
    'The register no longer has that measure as it was, so nothing was saved. Type **measures** for a fresh card.',
  overtaken: (saved: number) =>
    `Somebody recorded figures while you were writing, so ${saved === 0 ? 'nothing was saved' : `only ${count(saved, 'figure was', 'figures were')} saved`}. What stands now is shown; what you wrote is still here. Save again to go on.`,
  nothingNew: 'These figures stand already, so there was nothing to save.',
  nothingWritten: 'Write at least one figure. A box that stays empty changes nothing.',
  tooLateToUndo: 'Figures can be taken back for an hour. After that, record what is right: the record keeps both.',
  nothingToUndo: 'There is nothing to take back.',
  notYourUndo: 'Somebody else recorded these figures, so nothing was changed. Record what is right instead.',
  notRead: (words: string) =>
    `I can not read “${words}” as a duty, a measure and a figure, so nothing was saved. Type for example **measure d07 police asb incidents 212** or **measure d07 police asb incidents 212 for q2**, or **measures d07** for the card.`,
  notQuarter: (words: string) =>
    `I can not read “${words}” as a quarter, so nothing was saved. Quarters look like **q2**, **q3 2025/26** or **July to September**.`,
  noFigure: (measure: string) =>
    `Say the figure for ${measure}, for example **212**, **12.5%** or **yes**. Nothing was saved.`,
  noTable: 'Paste at least one row: duty, measure, quarter and value.',
  tooManyRows: (rows: number) =>
    `The table has ${count(rows, 'row', 'rows')}, and I take ${MOST_TABLE_ROWS.toLocaleString('en-GB')} at a time. Nothing was saved. Paste it in parts.`,
  tooLarge: 'The table changes too much for one go. Nothing was saved. Paste it in two parts.',
  faulty: (faults: number) =>
    `The table has ${count(faults, 'fault', 'faults')}, so nothing was saved. Put ${faults === 1 ? 'it' : 'them'} right and check again.`,
  overtakenTyped:
    'Somebody recorded this figure at the same moment, so yours was not saved. Type it again to replace it; the record keeps both.',
  overtakenTable: (saved: number) =>
    `Somebody recorded figures while you were looking, so ${saved === 0 ? 'nothing was saved' : `only ${count(saved, 'figure was', 'figures were')} saved`}. This is what would change now.`,
  keptSince: (kept: number) => `${count(kept, 'figure was', 'figures were')} corrected since, and stays as corrected.`,
  notKept: 'The table is too long to be shown again. Put it right where it came from and paste it again.',
} as const;
