import {
  type Delivery,
  type DeliveryContent,
  type DeliveryState,
  type Notice,
  UNREACHED_REASONS,
  type Unreached,
} from './delivery.ts';
import type { Mark } from './mark.ts';
import { count, formatDayLong, formatInstant } from './words.ts';

/**
 * Why somebody could not be reached, and what to do about it. In these sentences and those below, what stands between
 * two pairs of asterisks is what somebody types, in bold.
 */
export const UNREACHED = {
  'not met': 'The bot has not met them yet. Ask them to open a chat with it, or to join a team that it is in.',
  'not installed':
    'Ask them to add the app in Teams, or type **link** and the group in their group’s channel. What waits is then sent by itself.',
  blocked: 'They have blocked the bot. Ask them to unblock it and to write to it once.',
  'channel gone': 'The channel is gone. Type **link** and the group in its new channel.',
} as const satisfies Record<Unreached['why'], string>;

export const DELIVERY_MARKS: Record<DeliveryState, Mark> = {
  failed: { word: 'Not sent', shape: '■', color: 'attention' },
  unknown: { word: 'May have arrived', shape: '▲', color: 'warning' },
  waiting: { word: 'Waiting', shape: '○', color: 'default' },
  sending: { word: 'Being sent', shape: '○', color: 'default' },
  sent: { word: 'Sent', shape: '✓', color: 'good' },
  dropped: { word: 'Not needed', shape: '○', color: 'default' },
};

const BLOCKED = new Set<string | null>(['ConversationBlockedByUser', 'MessageWritesBlocked']);

/** Why a delivery is stuck and what to do, in plain words. Teams' own code only where nothing better is known. */
export function explainStuck({ state, reason, lastCode, route, dueAt, attempts }: Delivery, isQuiet: boolean): string {
  const told = lastCode === null ? '' : ` (${lastCode})`;
  if (state === 'unknown') {
    return 'Teams did not say whether it arrived. Look in the conversation before you retry, or it may be there twice.';
  }
  if (state === 'failed' && reason === 'gone') return UNREACHED['channel gone'];
  if (state === 'failed' && reason === 'unreachable') {
    if (lastCode === 'NotMet') return UNREACHED['not met'];
    if (BLOCKED.has(lastCode)) return UNREACHED.blocked;
    if (lastCode === 'BotDisabledByAdmin') return 'Your Teams administrators have switched the app off. Ask them why.';
    return route.threadId === null
      ? UNREACHED['not installed']
      : 'The app is no longer in this team. Add it to the team again. What waits is then sent by itself.';
  }
  if (state === 'failed') return `Teams refused it ${count(attempts, 'time', 'times')}${told}. Retry it in a while.`;
  if (isQuiet) return 'It waits for 8am on the next working day. Nothing goes out before.';
  if (attempts > 0)
    return `Tried ${count(attempts, 'time', 'times')}${told}. The next attempt is at ${formatInstant(dueAt)}.`;
  return 'It waits to be sent. If it stays here, ask whoever runs the server whether the bot is working.';
}

/** What kind of message it is; never what it says. */
export function describeContent(content: DeliveryContent): string {
  switch (content.kind) {
    case 'reminder':
      return `Reminder of ${formatDayLong(content.on)}`;
    case 'notice':
      return 'Notice to the manager';
    case 'decision':
      return 'Decision on a request';
    case 'question':
      return `Question ${content.number}`;
    case 'answer':
      return `Answer to question ${content.number}`;
    case 'morning':
      return `Morning of ${formatDayLong(content.on)}`;
    case 'digest':
      return `Digest of ${formatDayLong(content.on)}`;
    case 'draft':
      return 'Draft report to the manager';
  }
}

export function sayStuck(messages: number, unreached: number): string {
  const waiting = `${count(unreached, 'person', 'people')} can not be reached`;
  if (messages === 0) return unreached === 0 ? 'Nothing is stuck' : waiting;
  return `${count(messages, 'message is stuck', 'messages are stuck')}${unreached > 0 ? `, and ${waiting}` : ''}`;
}

/** What came of asking for messages to be sent again. */
export function sayRetried(number: number): string {
  return number === 0
    ? 'Nothing was left to retry: it has been sent meanwhile, or there is nothing left to say.'
    : `${count(number, 'message is', 'messages are')} sent again within a minute. Nothing goes out between 6pm and 8am or at weekends.`;
}

/** By reason, in the order in which they are listed; reasons that hold for nobody are left out. */
export function groupUnreached(people: readonly Unreached[]): { names: string[]; why: string }[] {
  return UNREACHED_REASONS.flatMap((reason) => {
    const names = people.filter(({ why }) => why === reason).map(({ name }) => name);
    return names.length > 0 ? [{ names, why: UNREACHED[reason] }] : [];
  });
}

/** What the watchdog found. */
export type Finding = Extract<Notice, { kind: 'late work' | 'clock jumped' }>;

export function sayFinding(finding: Finding): { title: string; text: string; advice: string } {
  switch (finding.kind) {
    case 'late work':
      return {
        title: 'Reminders were held up',
        text: `The bot did not work between ${formatInstant(finding.sinceAt)} and ${formatInstant(finding.untilAt)}. What was due meanwhile is sent now.`,
        advice: 'Ask whoever runs the server what happened then.',
      };
    case 'clock jumped':
      return {
        title: 'The server’s clock jumped',
        text: `The server’s clock went from ${formatInstant(finding.fromAt)} to ${formatInstant(finding.toAt)} at once. Reminders follow that clock, so some may come too early or too late.`,
        advice: 'Ask whoever runs the server to set its clock by a time server.',
      };
  }
}
