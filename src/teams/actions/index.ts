import type { Action } from './action.ts';
import { awayForm, end, saveAway } from './arrangements.ts';
import { actionDone, actionForm, actionUndo, changeActionDay, keepAction } from './board-actions.ts';
import { changeReply, confirmReply, leaveReply, tellManager } from './candidate.ts';
import { clock, clockForm, saveClock, start as startClock, startForm, undo as undoClock } from './clock.ts';
import { retryAll, retryOne } from './deliveries.ts';
import { link, prompt, run } from './group-buttons.ts';
import { checkTable, pasteForm, saveTable } from './measure-table.ts';
import { measureForm, measures, saveMeasures, undo as undoMeasures } from './measures.ts';
import { noChange } from './no-change.ts';
import { place, savePlace } from './place.ts';
import { answerForm, ask, remind, saveAnswer, saveQuestion, withdraw } from './questions.ts';
import { moreTime, notForUs, otherOwner, saveMoreTime, saveNotForUs, saveOtherOwner } from './reasons.ts';
import { recordMessage } from './record-message.ts';
import {
  ladderForm,
  previewLadder,
  previewRegisterLadder,
  saveClosure,
  saveLadder,
  showClosures,
  showLadder,
  undoChange,
} from './register.ts';
import { deadlineDone, deadlineUndo, putOff, showReminderCard } from './reminder.ts';
import { acknowledgeReport, compareReport, issueReport, returnReport, saveReturn, signReport } from './report.ts';
import { decide, decideForm, saveDecision, undoDecision } from './requests.ts';
import { close as closeRisk, risk, riskForm, saveRisk, undo as undoRisk } from './risks.ts';
import { previewMove, saveMove, setOpening, showRounds, undoRounds } from './rounds.ts';
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
  showLadder,
  ladderForm,
  previewLadder,
  previewRegisterLadder,
  saveLadder,
  showClosures,
  saveClosure,
  undoChange,
  retryOne,
  retryAll,
  deadlineDone,
  deadlineUndo,
  putOff,
  showReminderCard,
  end,
  awayForm,
  saveAway,
  otherOwner,
  saveOtherOwner,
  decide,
  decideForm,
  saveDecision,
  undoDecision,
  ask,
  saveQuestion,
  answerForm,
  saveAnswer,
  remind,
  withdraw,
  confirmReply,
  leaveReply,
  changeReply,
  tellManager,
  recordMessage,
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
  issueReport,
  signReport,
  acknowledgeReport,
  returnReport,
  saveReturn,
  compareReport,
  showRounds,
  setOpening,
  previewMove,
  saveMove,
  undoRounds,
  actionForm,
  keepAction,
  actionDone,
  changeActionDay,
  actionUndo,
];
