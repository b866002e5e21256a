import actionFormDay from '../../cards/samples/action-form.day.json' with { type: 'json' };
import actionForm from '../../cards/samples/action-form.json' with { type: 'json' };
import actions from '../../cards/samples/actions.json' with { type: 'json' };
import actionsNone from '../../cards/samples/actions.none.json' with { type: 'json' };
import sampleAnswerForm from '../../cards/samples/answer-form.json' with { type: 'json' };
import apology from '../../cards/samples/apology.json' with { type: 'json' };
import arrangedEnded from '../../cards/samples/arranged.ended.json' with { type: 'json' };
import arranged from '../../cards/samples/arranged.json' with { type: 'json' };
import awayFormFault from '../../cards/samples/away-form.fault.json' with { type: 'json' };
import awayForm from '../../cards/samples/away-form.json' with { type: 'json' };
import clock from '../../cards/samples/clock.json' with { type: 'json' };
import clockPaused from '../../cards/samples/clock.paused.json' with { type: 'json' };
import clockAgain from '../../cards/samples/clock-again.json' with { type: 'json' };
import clockFormFault from '../../cards/samples/clock-form.fault.json' with { type: 'json' };
import clockForm from '../../cards/samples/clock-form.json' with { type: 'json' };
import clockFormStart from '../../cards/samples/clock-form.start.json' with { type: 'json' };
import clocks from '../../cards/samples/clocks.json' with { type: 'json' };
import clocksNone from '../../cards/samples/clocks.none.json' with { type: 'json' };
import comparison from '../../cards/samples/comparison.json' with { type: 'json' };
import comparisonSame from '../../cards/samples/comparison.same.json' with { type: 'json' };
import confirmDate from '../../cards/samples/confirm.date.json' with { type: 'json' };
import confirm from '../../cards/samples/confirm.json' with { type: 'json' };
import confirmWhich from '../../cards/samples/confirm.which.json' with { type: 'json' };
import deadlines from '../../cards/samples/deadlines.json' with { type: 'json' };
import deadlinesNone from '../../cards/samples/deadlines.none.json' with { type: 'json' };
import sampleDecideForm from '../../cards/samples/decide-form.json' with { type: 'json' };
import sampleDecideFormOwner from '../../cards/samples/decide-form.owner.json' with { type: 'json' };
import sampleDecideFormRefuse from '../../cards/samples/decide-form.refuse.json' with { type: 'json' };
import deliveries from '../../cards/samples/deliveries.json' with { type: 'json' };
import deliveriesNone from '../../cards/samples/deliveries.none.json' with { type: 'json' };
import detections from '../../cards/samples/detections.json' with { type: 'json' };
import digest from '../../cards/samples/digest.json' with { type: 'json' };
import digestReturned from '../../cards/samples/digest.returned.json' with { type: 'json' };
import digestSigned from '../../cards/samples/digest.signed.json' with { type: 'json' };
import duties from '../../cards/samples/duties.json' with { type: 'json' };
import oneDuty from '../../cards/samples/duties.one.json' with { type: 'json' };
import duty from '../../cards/samples/duty.json' with { type: 'json' };
import dutyNothing from '../../cards/samples/duty.nothing.json' with { type: 'json' };
import help from '../../cards/samples/help.json' with { type: 'json' };
import helpNotPlaced from '../../cards/samples/help.not-placed.json' with { type: 'json' };
import ladderFormFault from '../../cards/samples/ladder-form.fault.json' with { type: 'json' };
import ladderForm from '../../cards/samples/ladder-form.json' with { type: 'json' };
import measureDuties from '../../cards/samples/measure-duties.json' with { type: 'json' };
import measureFormFaults from '../../cards/samples/measure-form.faults.json' with { type: 'json' };
import measureForm from '../../cards/samples/measure-form.json' with { type: 'json' };
import measurePasteFaults from '../../cards/samples/measure-paste.faults.json' with { type: 'json' };
import measurePasteHeldBack from '../../cards/samples/measure-paste.held-back.json' with { type: 'json' };
import measurePaste from '../../cards/samples/measure-paste.json' with { type: 'json' };
import measurePreview from '../../cards/samples/measure-preview.json' with { type: 'json' };
import measureReceipt from '../../cards/samples/measure-receipt.json' with { type: 'json' };
import measureTakenBack from '../../cards/samples/measure-receipt.taken-back.json' with { type: 'json' };
import measures from '../../cards/samples/measures.json' with { type: 'json' };
import measuresNone from '../../cards/samples/measures.none.json' with { type: 'json' };
import sampleMorning from '../../cards/samples/morning.json' with { type: 'json' };
import sampleMorningNothing from '../../cards/samples/morning.nothing.json' with { type: 'json' };
import noted from '../../cards/samples/noted.json' with { type: 'json' };
import notedNothing from '../../cards/samples/noted.nothing.json' with { type: 'json' };
import noticeAlarming from '../../cards/samples/notice.alarming.json' with { type: 'json' };
import notice from '../../cards/samples/notice.json' with { type: 'json' };
import noticeLateWork from '../../cards/samples/notice.late-work.json' with { type: 'json' };
import owed from '../../cards/samples/owed.json' with { type: 'json' };
import owedNothing from '../../cards/samples/owed.nothing.json' with { type: 'json' };
import people from '../../cards/samples/people.json' with { type: 'json' };
import person from '../../cards/samples/person.json' with { type: 'json' };
import pickGroups from '../../cards/samples/pick.groups.json' with { type: 'json' };
import pick from '../../cards/samples/pick.json' with { type: 'json' };
import placeForm from '../../cards/samples/place-form.json' with { type: 'json' };
import promptAnswered from '../../cards/samples/prompt.answered.json' with { type: 'json' };
import prompt from '../../cards/samples/prompt.json' with { type: 'json' };
import sampleQuestionAnswered from '../../cards/samples/question.answered.json' with { type: 'json' };
import sampleQuestion from '../../cards/samples/question.json' with { type: 'json' };
import sampleQuestionForm from '../../cards/samples/question-form.json' with { type: 'json' };
import sampleQuestions from '../../cards/samples/questions.json' with { type: 'json' };
import sampleQuestionsNone from '../../cards/samples/questions.none.json' with { type: 'json' };
import reasonFault from '../../cards/samples/reason-form.fault.json' with { type: 'json' };
import reasonHeldBack from '../../cards/samples/reason-form.held-back.json' with { type: 'json' };
import reasonForm from '../../cards/samples/reason-form.json' with { type: 'json' };
import reasonOwner from '../../cards/samples/reason-form.owner.json' with { type: 'json' };
import receipt from '../../cards/samples/receipt.json' with { type: 'json' };
import receiptTakenBack from '../../cards/samples/receipt.taken-back.json' with { type: 'json' };
import registerClosed from '../../cards/samples/register-change.closed.json' with { type: 'json' };
import registerClosure from '../../cards/samples/register-change.closure.json' with { type: 'json' };
import registerChange from '../../cards/samples/register-change.json' with { type: 'json' };
import registerLadder from '../../cards/samples/register-change.ladder.json' with { type: 'json' };
import reminderAfter from '../../cards/samples/reminder.after.json' with { type: 'json' };
import reminderEscalated from '../../cards/samples/reminder.escalated.json' with { type: 'json' };
import reminder from '../../cards/samples/reminder.json' with { type: 'json' };
import reminderOne from '../../cards/samples/reminder.one.json' with { type: 'json' };
import reminderOverdue from '../../cards/samples/reminder.overdue.json' with { type: 'json' };
import remindersOfGroup from '../../cards/samples/reminders.group.json' with { type: 'json' };
import reminders from '../../cards/samples/reminders.json' with { type: 'json' };
import remindersNone from '../../cards/samples/reminders.none.json' with { type: 'json' };
import report from '../../cards/samples/report.json' with { type: 'json' };
import reportGlanceEnded from '../../cards/samples/report-glance.ended.json' with { type: 'json' };
import reportGlance from '../../cards/samples/report-glance.json' with { type: 'json' };
import reports from '../../cards/samples/reports.json' with { type: 'json' };
import reportsNone from '../../cards/samples/reports.none.json' with { type: 'json' };
import sampleRequests from '../../cards/samples/requests.json' with { type: 'json' };
import sampleRequestsNone from '../../cards/samples/requests.none.json' with { type: 'json' };
import returnFormFault from '../../cards/samples/return-form.fault.json' with { type: 'json' };
import returnFormHeldBack from '../../cards/samples/return-form.held-back.json' with { type: 'json' };
import returnForm from '../../cards/samples/return-form.json' with { type: 'json' };
import riskClosed from '../../cards/samples/risk.closed.json' with { type: 'json' };
import risk from '../../cards/samples/risk.json' with { type: 'json' };
import riskFormFaults from '../../cards/samples/risk-form.faults.json' with { type: 'json' };
import riskFormHeldBack from '../../cards/samples/risk-form.held-back.json' with { type: 'json' };
import riskForm from '../../cards/samples/risk-form.json' with { type: 'json' };
import risks from '../../cards/samples/risks.json' with { type: 'json' };
import risksNone from '../../cards/samples/risks.none.json' with { type: 'json' };
import statusOfGroup from '../../cards/samples/status.group.json' with { type: 'json' };
import status from '../../cards/samples/status.json' with { type: 'json' };
import step from '../../cards/samples/step.json' with { type: 'json' };
import stepLeave from '../../cards/samples/step.leave.json' with { type: 'json' };
import tab from '../../cards/samples/tab.json' with { type: 'json' };
import updateFaults from '../../cards/samples/update-form.faults.json' with { type: 'json' };
import updateHeldBack from '../../cards/samples/update-form.held-back.json' with { type: 'json' };
import updateForm from '../../cards/samples/update-form.json' with { type: 'json' };
import type { CardData } from '../../src/teams/card-data.ts';

/** JSON imports know no literal types: "good" arrives as string. Everything else must fit exactly. */
type Loose<Data> = Data extends string
  ? string
  : Data extends readonly (infer Item)[]
    ? readonly Loose<Item>[]
    : Data extends object
      ? { [Field in keyof Data]: Loose<Data[Field]> }
      : Data;

/** Every sample by its template. A card without one, or a field too few, does not compile. */
const samples = {
  actions: [actions, actionsNone],
  'action-form': [actionForm, actionFormDay],
  apology: [apology],
  arranged: [arranged, arrangedEnded],
  'away-form': [awayForm, awayFormFault],
  deadlines: [deadlines, deadlinesNone],
  clock: [clock, clockPaused],
  'clock-again': [clockAgain],
  'clock-form': [clockForm, clockFormFault, clockFormStart],
  clocks: [clocks, clocksNone],
  deliveries: [deliveries, deliveriesNone],
  'ladder-form': [ladderForm, ladderFormFault],
  confirm: [confirm, confirmDate, confirmWhich],
  detections: [detections],
  duties: [duties, oneDuty],
  duty: [duty, dutyNothing],
  help: [help, helpNotPlaced],
  notice: [notice, noticeLateWork, noticeAlarming],
  noted: [noted, notedNothing],
  measures: [measures, measuresNone],
  'measure-duties': [measureDuties],
  'measure-form': [measureForm, measureFormFaults],
  'measure-paste': [measurePaste, measurePasteFaults, measurePasteHeldBack],
  'measure-preview': [measurePreview],
  'measure-receipt': [measureReceipt, measureTakenBack],
  owed: [owed, owedNothing],
  people: [people],
  person: [person],
  pick: [pick, pickGroups],
  'place-form': [placeForm],
  prompt: [prompt, promptAnswered],
  'reason-form': [reasonForm, reasonFault, reasonHeldBack, reasonOwner],
  receipt: [receipt, receiptTakenBack],
  'register-change': [registerChange, registerLadder, registerClosure, registerClosed],
  reminder: [reminder, reminderOne, reminderOverdue, reminderEscalated, reminderAfter],
  reminders: [reminders, remindersOfGroup, remindersNone],
  report: [report],
  'report-glance': [reportGlance, reportGlanceEnded],
  'answer-form': [sampleAnswerForm],
  'decide-form': [sampleDecideForm, sampleDecideFormOwner, sampleDecideFormRefuse],
  morning: [sampleMorning, sampleMorningNothing],
  question: [sampleQuestion, sampleQuestionAnswered],
  'question-form': [sampleQuestionForm],
  questions: [sampleQuestions, sampleQuestionsNone],
  requests: [sampleRequests, sampleRequestsNone],
  step: [step, stepLeave],
  risk: [risk, riskClosed],
  'risk-form': [riskForm, riskFormFaults, riskFormHeldBack],
  risks: [risks, risksNone],
  comparison: [comparison, comparisonSame],
  digest: [digest, digestSigned, digestReturned],
  reports: [reports, reportsNone],
  'return-form': [returnForm, returnFormFault, returnFormHeldBack],
  status: [status, statusOfGroup],
  tab: [tab],
  'update-form': [updateForm, updateFaults, updateHeldBack],
} satisfies { [Name in keyof CardData]: readonly Loose<CardData[Name]>[] };

export interface Sample {
  /** `prompt`, `prompt 2` */
  title: string;
  name: keyof CardData;
  data: CardData[keyof CardData];
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- held field by field by `satisfies` above
const entries = Object.entries(samples) as unknown as [keyof CardData, CardData[keyof CardData][]][];

export const SAMPLES: readonly Sample[] = entries.flatMap(([name, all]) =>
  all.map((data, index) => ({ title: index === 0 ? name : `${name} ${index + 1}`, name, data })),
);
