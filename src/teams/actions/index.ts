import type { Action } from './action.ts';
import { clock, clockForm, saveClock, start as startClock, startForm, undo as undoClock } from './clock.ts';
import { link, prompt, run } from './group-buttons.ts';
import { checkTable, pasteForm, saveTable } from './measure-table.ts';
import { measureForm, measures, saveMeasures, undo as undoMeasures } from './measures.ts';
import { noChange } from './no-change.ts';
import { place, savePlace } from './place.ts';
import { moreTime, notForUs, saveMoreTime, saveNotForUs } from './reasons.ts';
import { close as closeRisk, risk, riskForm, saveRisk, undo as undoRisk } from './risks.ts';
import { saveUpdate } from './save-update.ts';
import { undo } from './undo.ts';
import { update } from './update.ts';

/** Every button's verb. */
export const actions: readonly Action[] = [
  update,
  saveUpdate,
  noChange,
  notForUs,
  saveNotForUs,
  moreTime,
  saveMoreTime,
  undo,
  link,
  prompt,
  place,
  savePlace,
  run,
  clock,
  startForm,
  startClock,
  clockForm,
  saveClock,
  undoClock,
  measures,
  measureForm,
  saveMeasures,
  undoMeasures,
  pasteForm,
  checkTable,
  saveTable,
  risk,
  riskForm,
  saveRisk,
  closeRisk,
  undoRisk,
];
