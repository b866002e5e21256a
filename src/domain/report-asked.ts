import { findDuty, findGroup, type Partnership } from './partnership.ts';
import type { Period } from './period.ts';
import { organisationName } from './prompt.ts';
import { nameAsked, type Question } from './question.ts';
import type { ReportDecided, ReportQuestion, Scope } from './report.ts';
import { isInForce, type RequestDecision, type Verdict } from './request.ts';
import { dutiesIn } from './scope.ts';
import { formatDay } from './words.ts';
import { dayOf } from './working-days.ts';

const TITLES = { 'more time': 'More time', 'not for us': 'Not for us', 'other owner': 'Another owner' } as const;

/** What was decided on requests in a period, oldest first: also where a group is not asked about the duty any more. */
export function decidedIn(
  partnership: Partnership,
  scope: Scope,
  period: Pick<Period, 'fromOn' | 'toOn'>,
  decisions: readonly RequestDecision[],
): ReportDecided[] {
  return decisions
    .filter((one) => isInForce(decisions, one) && isIn(period, dayOf(one.at)))
    .filter(({ dutyId, groupId }) => isAbout(partnership, scope, dutyId, groupId))
    .map(({ dutyId, groupId, asked, verdict, at, requestId }) => {
      const title = findDuty(partnership, dutyId)?.title ?? dutyId;
      const groupName = findGroup(partnership, groupId)?.name ?? groupId;
      const text = `${TITLES[asked]}, ${dutyId} ${title}, ${groupName}: ${outcomeOf(partnership, verdict)}`;
      return { dutyId, title, groupName, text, decidedOn: dayOf(at), updateId: requestId };
    });
}

function outcomeOf(partnership: Partnership, verdict: Verdict): string {
  switch (verdict.kind) {
    case 'agreed':
      return `agreed until ${formatDay(verdict.until)}.`;
    case 'not asked':
      return 'agreed, the group is not asked about it any more.';
    case 'owner':
      return `${organisationName(partnership, verdict.organisationId)} leads, before ${verdict.before}.`;
    case 'refused':
      return 'not agreed.';
    case 'taken back':
      return 'taken back.';
  }
}

/** Questions that were asked or answered in a period, or were open in it, by number. */
export function questionsIn(
  partnership: Partnership,
  scope: Scope,
  period: Pick<Period, 'fromOn' | 'toOn'>,
  questions: readonly Question[],
): ReportQuestion[] {
  return questions
    .filter((one) => !one.isWithdrawn && isTold(one, period))
    .filter(({ of, dutyId }) => isAbout(partnership, scope, dutyId, of.kind === 'group' ? of.groupId : null))
    .map(({ number, of, dutyId, text, answer, at, dueOn }) => {
      const isRestricted = dutyId !== null && (findDuty(partnership, dutyId)?.restricted ?? false);
      const told = answer && dayOf(answer.at) <= period.toOn ? answer : null;
      return {
        number,
        askedOf: of.kind === 'group' ? nameAsked(partnership, of) : 'One person',
        dutyId,
        text: isRestricted ? null : text,
        answer: isRestricted ? null : (told?.text ?? null),
        answeredBy: told && organisationName(partnership, told.by.organisationId),
        askedOn: dayOf(at),
        dueOn,
        answeredOn: told && dayOf(told.at),
      };
    });
}

function isTold({ at, answer }: Question, { fromOn, toOn }: Pick<Period, 'fromOn' | 'toOn'>): boolean {
  return dayOf(at) <= toOn && (answer === null || dayOf(answer.at) >= fromOn);
}

function isIn({ fromOn, toOn }: Pick<Period, 'fromOn' | 'toOn'>, day: string): boolean {
  return fromOn <= day && day <= toOn;
}

/** What names no duty belongs to its group's report, and what names neither to the partnership's alone. */
function isAbout(partnership: Partnership, scope: Scope, dutyId: string | null, groupId: string | null): boolean {
  if (scope.kind === 'partnership') return true;
  if (scope.kind === 'group') return scope.id === groupId;
  return dutyId !== null && dutiesIn(partnership, scope).some(({ id }) => id === dutyId);
}
