import type { AgendaItem } from './agenda.ts';
import type { ActionRevision } from './board-action.ts';
import type { Instant } from './day.ts';
import { decisionOf, KINDS_FIRST } from './decision.ts';
import { headlineOf } from './headline.ts';
import { type MeasureValue, measureLinesOf } from './measure.ts';
import { movedOf, travelOf } from './movement.ts';
import type { Duty, Group, Partnership } from './partnership.ts';
import type { Period } from './period.ts';
import { leadNames, organisationName } from './prompt.ts';
import type { Question } from './question.ts';
import type {
  Report,
  ReportAnswer,
  ReportException,
  ReportLine,
  ReportMissing,
  ReportResponse,
  Scope,
} from './report.ts';
import { reportActionsOf } from './report-actions.ts';
import { decidedIn, questionsIn } from './report-asked.ts';
import { decisionOn, type RequestDecision } from './request.ts';
import { withoutWords } from './restricted.ts';
import { type RiskRevision, riskLinesOf } from './risk.ts';
import { askedOf, dutiesIn, scopeNameOf } from './scope.ts';
import { type Heard, lateOf, pairKey, speakersOf } from './speakers.ts';
import { type Standing, standingOf, worstOf } from './standing.ts';
import { progressOf, slotKey, type Update } from './update.ts';
import { joinWords } from './words.ts';
import { dayOf } from './working-days.ts';

/** What a report is compiled from. */
export interface Facts {
  partnership: Partnership;
  scope: Scope;
  period: Period;
  comparedWith: Period;
  /** What was said in the period. */
  heard: Heard;
  /** What was said in `comparedWith`. */
  before: Heard;
  /** What was said in the same period a year ago. */
  lastYear: Heard;
  /** Every value of every measure, and every revision of every risk. */
  measures: readonly MeasureValue[];
  risks: readonly RiskRevision[];
  /** Every decision on a request, and every question. */
  decisions: readonly RequestDecision[];
  questions: readonly Question[];
  /** Every revision of every action. */
  actions: readonly ActionRevision[];
  /** What is due in the days ahead and not met. */
  deadlines: readonly AgendaItem[];
  now: Instant;
}

/** One duty asked of one group, with the update that speaks for it, if any. */
interface Asked {
  duty: Duty;
  group: Group;
  update: Update | undefined;
  answer: ReportAnswer;
}

/**
 * Pure: from what was said to the report. Every line names the update it came from; nothing is averaged, guessed or
 * coloured for want of an answer. What people wrote about a restricted duty stays out.
 * An id in the scope that the register does not have is `Impossible`: the asker checks it first.
 */
export function compileReport(facts: Facts): Report {
  const { partnership, scope, period, comparedWith } = facts;
  const now = speakersOf(facts.heard);
  const before = speakersOf(facts.before);
  const lastYear = speakersOf(facts.lastYear);
  const late = lateOf(partnership, facts.decisions, facts.before, facts.heard);
  const asked = askedOf(partnership, scope).map(({ duty, group }): Asked => {
    const update = now.get(pairKey(duty.id, group.id));
    return { duty, group, update, answer: answerOf(partnership, duty, group, update, late) };
  });
  const lines = dutiesIn(partnership, scope).map((duty): ReportLine => {
    const mine = asked.filter((slot) => slot.duty === duty);
    const standing = worstOf(mine.map((slot) => slot.answer.standing));
    const yearAgo = mine.flatMap((slot) => lastYear.get(pairKey(duty.id, slot.group.id)) ?? []);
    const stoodAt = yearAgo.length === 0 ? null : worstOf(yearAgo.map(standingOf));
    return {
      dutyId: duty.id,
      title: duty.title,
      hook: duty.hook,
      isRestricted: duty.restricted,
      standing,
      before: worstOf(mine.map((slot) => standingOf(before.get(pairKey(duty.id, slot.group.id))))),
      lastYear: stoodAt,
      travel: travelOf(stoodAt, standing),
      leadNames: leadNames(partnership, duty),
      answers: mine.map((slot) => slot.answer),
    };
  });
  const answered = asked.filter((slot) => slot.answer.standing !== 'no update');
  const silent = asked.filter((slot) => slot.answer.standing === 'no update');
  const moved = movedOf(lines);
  const scopeName = scopeNameOf(partnership, scope);
  const counts = countBy(lines.map((line) => line.standing));
  return {
    title: `Progress report: ${scopeName}`,
    partnershipName: partnership.name,
    scope,
    scopeName,
    period,
    comparedWith,
    marking: partnership.marking,
    headline: headlineOf({ scope, scopeName, counts, moved, isRunning: dayOf(facts.now) <= period.toOn }),
    counts,
    exceptions: (['off track', 'at risk'] as const).flatMap((standing) =>
      asked.flatMap((slot) => (slot.answer.standing === standing ? exceptionOf(partnership, slot, standing) : [])),
    ),
    lines,
    moved,
    missing: missingOf(partnership, silent),
    decisions: KINDS_FIRST.flatMap((kind) =>
      asked
        .flatMap((slot) => decisionOf(slot.duty, slot.group, slot.update) ?? [])
        .filter((one) => one.kind === kind && !decisionOn(facts.decisions, one.updateId)),
    ),
    decided: decidedIn(partnership, scope, period, facts.decisions),
    questions: questionsIn(partnership, scope, period, facts.questions),
    measures: dutiesIn(partnership, scope).flatMap((duty) => measureLinesOf(duty, facts.measures, period.toOn)),
    risks: riskLinesOf(
      facts.risks.filter(({ dutyId }) => isAbout(partnership, scope, dutyId)),
      period,
      (id) => organisationName(partnership, id),
    ),
    actions: reportActionsOf(facts),
    deadlines: facts.deadlines.map(({ on, title, ownerNames }) => ({ on, title, ownerNames })),
    responses: responsesOf(partnership, asked),
    asked: asked.length,
    answered: answered.length,
    answeredOnTime: answered.filter((slot) => !slot.answer.isLate).length,
  };
}

function answerOf(
  partnership: Partnership,
  duty: Duty,
  group: Group,
  update: Update | undefined,
  late: ReadonlySet<string>,
): ReportAnswer {
  const about = { groupId: group.id, groupName: group.name, standing: standingOf(update) };
  if (!update) {
    const nothing = { progress: null, updateId: null, saidAt: null, organisationName: null };
    return { ...about, ...nothing, isLate: false, firstSaidOn: null };
  }
  return {
    ...about,
    progress: duty.restricted ? withoutWords(progressOf(update)) : progressOf(update),
    updateId: `${slotKey(update)}:${update.revision}`,
    saidAt: update.saidAt,
    organisationName: organisationName(partnership, update.sayer.organisationId),
    isLate: late.has(slotKey(update)),
    firstSaidOn: update.said.kind === 'no change' ? update.said.firstSaidOn : null,
  };
}

function exceptionOf(
  partnership: Partnership,
  { duty, group, answer }: Asked,
  standing: ReportException['standing'],
): ReportException[] {
  const { progress, updateId } = answer;
  if (!progress || updateId === null) return [];
  return [
    {
      dutyId: duty.id,
      title: duty.title,
      groupName: group.name,
      standing,
      cause: progress.obstacle,
      unblocker: progress.unblocker,
      action: progress.changed,
      owner: joinWords(leadNames(partnership, duty, group)),
      recoveryOn: progress.forecastOn,
      updateId,
    },
  ];
}

/** Named by who leads the duty, never by person; a duty with two leads waits for both. */
function missingOf(partnership: Partnership, silent: readonly Asked[]): ReportMissing[] {
  const names = new Set(silent.flatMap((slot) => leadNames(partnership, slot.duty, slot.group)));
  return [...names].map((name) => ({
    organisationName: name,
    lines: silent
      .filter((slot) => leadNames(partnership, slot.duty, slot.group).includes(name))
      .map(({ duty, group }) => ({ dutyId: duty.id, title: duty.title, groupName: group.name })),
  }));
}

/** A risk to the partnership as a whole belongs to its report alone. */
function isAbout(partnership: Partnership, scope: Scope, dutyId: string | null): boolean {
  if (dutyId === null) return scope.kind === 'partnership';
  return dutiesIn(partnership, scope).some(({ id }) => id === dutyId);
}

/** By who leads; a duty with two leads counts for both. */
function responsesOf(partnership: Partnership, asked: readonly Asked[]): ReportResponse[] {
  const leads = asked.map((slot) => ({ ...slot, names: leadNames(partnership, slot.duty, slot.group) }));
  return [...new Set(leads.flatMap(({ names }) => names))].map((name) => {
    const mine = leads.filter(({ names }) => names.includes(name)).map(({ answer }) => answer);
    const answered = mine.filter(({ standing }) => standing !== 'no update');
    return {
      organisationName: name,
      asked: mine.length,
      answered: answered.length,
      answeredOnTime: answered.filter(({ isLate }) => !isLate).length,
    };
  });
}

function countBy(standings: readonly Standing[]): Record<Standing, number> {
  const counts: Record<Standing, number> = {
    'off track': 0,
    'at risk': 0,
    'not started': 0,
    'in progress': 0,
    'on track': 0,
    complete: 0,
    'not for us': 0,
    'no update': 0,
  };
  for (const standing of standings) counts[standing] += 1;
  return counts;
}
