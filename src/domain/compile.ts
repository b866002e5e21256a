import type { Instant } from './day.ts';
import { decisionOf, KINDS_FIRST } from './decision.ts';
import { headlineOf } from './headline.ts';
import { movedOf } from './movement.ts';
import type { Duty, Group, Partnership } from './partnership.ts';
import type { Period } from './period.ts';
import { leadNames, organisationName } from './prompt.ts';
import type { Report, ReportAnswer, ReportException, ReportLine, ReportMissing, Scope } from './report.ts';
import { askedOf, dutiesIn, scopeNameOf } from './scope.ts';
import { lateOf, pairKey, speakersOf } from './speakers.ts';
import { type Standing, standingOf, worstOf } from './standing.ts';
import { type Progress, progressOf, slotKey, type Update } from './update.ts';
import { joinWords } from './words.ts';
import { dayOf } from './working-days.ts';

/** What a report is compiled from. The order of updates does not matter. */
export interface Facts {
  partnership: Partnership;
  scope: Scope;
  period: Period;
  comparedWith: Period;
  /** Every revision said in the period. */
  updates: readonly Update[];
  /** Every revision said in `comparedWith`. */
  before: readonly Update[];
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
  const now = speakersOf(facts.updates);
  const before = speakersOf(facts.before);
  const late = lateOf(partnership, [...facts.before, ...facts.updates]);
  const asked = askedOf(partnership, scope).map(({ duty, group }): Asked => {
    const update = now.get(pairKey(duty.id, group.id));
    return { duty, group, update, answer: answerOf(partnership, duty, group, update, late) };
  });
  const lines = dutiesIn(partnership, scope).map((duty): ReportLine => {
    const mine = asked.filter((slot) => slot.duty === duty);
    return {
      dutyId: duty.id,
      title: duty.title,
      hook: duty.hook,
      isRestricted: duty.restricted,
      standing: worstOf(mine.map((slot) => slot.answer.standing)),
      before: worstOf(mine.map((slot) => standingOf(before.get(pairKey(duty.id, slot.group.id))))),
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
      asked.flatMap((slot) => decisionOf(slot.duty, slot.group, slot.update) ?? []).filter((one) => one.kind === kind),
    ),
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
    progress: withoutText(duty, progressOf(update)),
    updateId: `${slotKey(update)}:${update.revision}`,
    saidAt: update.saidAt,
    organisationName: organisationName(partnership, update.sayer.organisationId),
    isLate: late.has(slotKey(update)),
    firstSaidOn: update.said.kind === 'no change' ? update.said.firstSaidOn : null,
  };
}

/** Of a restricted duty only status, colour, percent and date are shown: a line of text could identify a victim. */
function withoutText(duty: Duty, progress: Progress | null): Progress | null {
  if (!progress || !duty.restricted) return progress;
  return { ...progress, changed: null, obstacle: null, unblocker: null, evidenceUrl: null };
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
