import type { Duty, Group } from './partnership.ts';
import type { ReportDecision } from './report.ts';
import { standingOf } from './standing.ts';
import { progressOf, slotKey, type Update } from './update.ts';
import { formatDay } from './words.ts';

/** The order in which a report lists decisions: what will fail without help comes first. */
export const KINDS_FIRST = [
  'help',
  'more time',
  'not for us',
  'other owner',
] as const satisfies ReportDecision['kind'][];

/**
 * What the update asks of the manager or the board, worded as a recommendation; at most one thing an update.
 * The words of a restricted duty are left out, the request itself is not.
 */
export function decisionOf(duty: Duty, group: Group, update: Update | undefined): ReportDecision | undefined {
  const request = update && requestOf(duty, group, update);
  if (!request) return undefined;
  return {
    kind: request.kind,
    dutyId: duty.id,
    title: duty.title,
    groupName: group.name,
    wanted: [request.wanted, ...(duty.restricted ? [] : request.because)].join(' '),
    updateId: `${slotKey(update)}:${update.revision}`,
  };
}

interface Request {
  kind: ReportDecision['kind'];
  wanted: string;
  /** Sentences with the member's own words. */
  because: string[];
}

function requestOf(duty: Duty, group: Group, update: Update): Request | undefined {
  const { said } = update;
  const subject = `${duty.id} ${duty.title}`;
  if (said.kind === 'more time') {
    const wanted = `Agree ${formatDay(said.until)} for ${subject}, asked by ${group.name}.`;
    return { kind: 'more time', wanted, because: quote('Reason given', said.reason) };
  }
  if (said.kind === 'not for us') {
    const wanted = `Decide whether ${group.name} answers for ${subject}. It says not.`;
    return { kind: 'not for us', wanted, because: quote('Reason given', said.reason) };
  }
  if (said.kind === 'other owner') {
    const wanted = `Decide who leads ${subject}. ${group.name} asks for another lead.`;
    return { kind: 'other owner', wanted, because: quote('Reason given', said.reason) };
  }
  const progress = progressOf(update);
  if (standingOf(update) !== 'off track' || !(progress?.obstacle || progress?.unblocker)) return undefined;
  return {
    kind: 'help',
    wanted: `Decide how to help ${group.name} with ${subject}.`,
    because: [...quote('In the way', progress.obstacle), ...quote('Who can unblock it', progress.unblocker)],
  };
}

/** "In the way: analyst post vacant." on one line, or nothing. */
function quote(label: string, text: string | null): string[] {
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const sentence = words.join(' ');
  return [`${label}: ${sentence}${/[.!?…]$/.test(sentence) ? '' : '.'}`];
}
