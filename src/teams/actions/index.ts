import type { Action } from './action.ts';
import { changeReply, confirmReply, leaveReply, tellManager } from './candidate.ts';
import { clock, clockForm, saveClock, start as startClock, startForm, undo as undoClock } from './clock.ts';
import { link, prompt, run } from './group-buttons.ts';
import { noChange } from './no-change.ts';
import { place, savePlace } from './place.ts';
import { moreTime, notForUs, saveMoreTime, saveNotForUs } from './reasons.ts';
import { recordMessage } from './record-message.ts';
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
  confirmReply,
  leaveReply,
  changeReply,
  tellManager,
  recordMessage,
];
