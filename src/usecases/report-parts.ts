import { commentaryOf } from '../domain/commentary.ts';
import { evidenceLink } from '../domain/evidence-link.ts';
import type { Report, ReportAnswer, ReportException, ReportLine } from '../domain/report.ts';
import { DECISION_KINDS, formatStanding, formatTravel, NOT_GIVEN, NOT_SHOWN } from '../domain/report-words.ts';
import type { Standing } from '../domain/standing.ts';
import { formatDay, joinWords } from '../domain/words.ts';
import { dayOf } from '../domain/working-days.ts';

/** Red or amber: cause, action, owner, recovery. */
export interface ExceptionPart {
  duty: string;
  groupName: string;
  standing: ReportException['standing'];
  facts: [name: string, value: string][];
}

/** One duty with what each group said. */
export interface DutyPart {
  dutyId: string;
  title: string;
  standing: Standing;
  /** "● On track" at the end of the period before. */
  before: string;
  /** "↑ Better against a year ago: ▲ At risk" */
  travel: string;
  lead: string;
  hook: string;
  answers: AnswerPart[];
}

export interface AnswerPart {
  groupName: string;
  standing: Standing;
  percent: number | null;
  /** What, so what, now what, in the member's own words. */
  said: { label: string; text: string }[];
  /** That words are left out, or that the group asks for something. */
  notes: string[];
  evidence: { href: string; host: string } | null;
  /** "24 November 2026, Council"; null when nothing was said. */
  when: string | null;
  isLate: boolean;
}

export function exceptionPart(report: Report, exception: ReportException): ExceptionPart {
  const { dutyId, title, groupName, standing } = exception;
  const isRestricted = report.lines.some((line) => line.dutyId === dutyId && line.isRestricted);
  const text = (said: string | null) => said ?? (isRestricted ? NOT_SHOWN : NOT_GIVEN);
  return {
    duty: `${dutyId} ${title}`,
    groupName,
    standing,
    facts: [
      ['Cause', text(exception.cause)],
      ['Action', text(exception.action)],
      ['Who can unblock it', text(exception.unblocker)],
      ['Owner', exception.owner],
      ['Recovery date', exception.recoveryOn ? formatDay(exception.recoveryOn) : NOT_GIVEN],
    ],
  };
}

export function dutyPart(report: Report, line: ReportLine): DutyPart {
  const { dutyId, title, standing, before, hook, leadNames } = line;
  return {
    dutyId,
    title,
    standing,
    before: formatStanding(before),
    travel: formatTravel(line),
    lead: joinWords(leadNames),
    hook,
    answers: line.answers.map((answer) => answerPart(report, line, answer)),
  };
}

function answerPart(report: Report, line: ReportLine, answer: ReportAnswer): AnswerPart {
  const { groupName, standing, progress, saidAt, organisationName, firstSaidOn, isLate } = answer;
  const evidence = evidenceLink(progress?.evidenceUrl);
  const wanted = report.decisions.filter(({ updateId }) => updateId === answer.updateId);
  return {
    groupName,
    standing,
    percent: progress?.percent ?? null,
    said: [
      ...commentaryOf(answer),
      ...(firstSaidOn ? [{ label: 'No change since', text: formatDay(firstSaidOn) }] : []),
    ],
    notes: [
      ...(line.isRestricted && saidAt !== null ? [NOT_SHOWN] : []),
      ...wanted.map(({ kind }) => DECISION_KINDS[kind]),
    ],
    evidence: evidence && { href: evidence.href, host: evidence.host },
    when: saidAt === null ? null : `${formatDay(dayOf(saidAt))}, ${organisationName}`,
    isLate,
  };
}
