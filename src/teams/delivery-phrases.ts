import type { Delivery, Notice, Unreached } from '../domain/delivery.ts';
import { count, formatDayLong, formatInstant, joinWords } from '../domain/words.ts';
import { plain } from './plain.ts';

/** Why somebody could not be reached, and what to do about it. */
export const UNREACHED = {
  'not met': 'The bot has not met them yet. Ask them to open a chat with it, or to join a team that it is in.',
  'not installed':
    'Ask them to add the app in Teams, or type **link** and the group in their group’s channel. What waits is then sent by itself.',
  blocked: 'They have blocked the bot. Ask them to unblock it and to write to it once.',
  'channel gone': 'The channel is gone. Type **link** and the group in its new channel.',
} as const satisfies Record<Unreached['why'], string>;

/** Why a group's prompt was not posted, and what to do about it. */
export const UNPOSTED = {
  unlinked: (group: string) => `No channel yet. In its channel, type **link ${group}**, then **prompt ${group}**.`,
  unreached: (group: string) => `Teams did not take the message. Type **prompt ${group}** to try again.`,
} as const;

/** What a notice says in one glance, in two sentences and as advice; neutral, and nobody is blamed. */
export function sayNotice(notice: Notice): { title: string; text: string; advice: string } {
  switch (notice.kind) {
    case 'late work':
      return {
        title: 'Reminders were held up',
        text: `The bot did not work between ${formatInstant(notice.sinceAt)} and ${formatInstant(notice.untilAt)}. What was due meanwhile is sent now.`,
        advice: 'Ask whoever runs the server what happened then. Type **deliveries** to see what is still to be sent.',
      };
    case 'clock jumped':
      return {
        title: 'The server’s clock jumped',
        text: `The server’s clock went from ${formatInstant(notice.fromAt)} to ${formatInstant(notice.toAt)} at once. Reminders follow that clock, so some may come too early or too late.`,
        advice: 'Ask whoever runs the server to set its clock by a time server.',
      };
    case 'not reached':
      return {
        title: `${count(notice.people.length, 'person was', 'people were')} not reached on ${formatDayLong(notice.on)}`,
        text: 'Their reminders wait and are tried again on each working day.',
        advice: 'You hear of each person once a week. Type **deliveries** to see everybody.',
      };
    case 'alarming':
      return {
        title: 'Something in a message may need you today',
        text: `${whereOf(notice)} The words may speak of a death, a threat or a date that the law sets.`,
        advice: 'Read it and decide what to do. The words themselves are not passed on.',
      };
    case 'owner change':
      return {
        title: 'Somebody says that a duty is not theirs to answer',
        text: `${whereOf(notice)} It is about ${joinWords(notice.dutyIds)}.${
          notice.organisation ? ` They named ${notice.organisation}.` : ''
        }`,
        advice: 'The duty keeps its owner until you decide. Type **people** to change who answers.',
      };
    case 'report returned':
      return {
        title: 'A report was returned with comments',
        text: `${plain(notice.by)} returned version ${notice.version} of “${notice.title}”, ${notice.period}.`,
        advice: 'Type **reports** here to read the comments. What changes in the updates makes a new version.',
      };
    case 'report signed off':
      return {
        title: 'A report was signed off',
        text: `${plain(notice.by)} signed off version ${notice.version} of “${notice.title}”, ${notice.period}.`,
        advice: '',
      };
    case 'digest waits':
      return {
        title: 'The chair’s page waits',
        text: `${plain(notice.name)} is away until ${formatDayLong(notice.untilOn)}, and nobody stands in. The page comes when they are back.`,
        advice: 'If that is too late, ask somebody else to read the report. Type **digest** to see the page.',
      };
    case 'round opened':
      return {
        title: `The round for the board on ${formatDayLong(notice.boardOn)} is open`,
        text: `${
          notice.posted.length === 0
            ? 'No group’s prompt could be posted.'
            : `The prompts of ${count(notice.posted.length, 'group', 'groups')} are posted.`
        } Updates are due ${formatDayLong(notice.dueOn)}.`,
        advice: 'Type **rounds** to see its days. **rounds manual** stops rounds from opening by themselves.',
      };
  }
}

export const deliveryPhrases = {
  stuck: (messages: number, unreached: number) => {
    const waiting = `${count(unreached, 'person', 'people')} can not be reached`;
    if (messages === 0) return unreached === 0 ? 'Nothing is stuck' : waiting;
    return `${count(messages, 'message is stuck', 'messages are stuck')}${unreached > 0 ? `, and ${waiting}` : ''}`;
  },
  retried: (number: number) =>
    number === 0
      ? 'Nothing was left to retry: it has been sent meanwhile, or there is nothing left to say.'
      : `${count(number, 'message is', 'messages are')} sent again within a minute. Nothing goes out between 6pm and 8am or at weekends.`,
  noSuchRow: (words: string, rows: number) =>
    rows === 0
      ? 'Nothing is stuck, so there is nothing to retry.'
      : `I can not read “${words}” as a line of the list. Type **deliveries retry** for all, or for example **deliveries retry 1** for the first of ${rows}.`,
} as const;

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

function whereOf({ by, groupName }: Extract<Notice, { conversationId: string }>): string {
  return `${plain(by.name)} wrote it ${groupName ? `in the thread of ${groupName}` : 'in a chat with the bot'}.`;
}
