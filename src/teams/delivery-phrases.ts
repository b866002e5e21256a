import type { Notice } from '../domain/delivery.ts';
import { sayFinding } from '../domain/delivery-words.ts';
import { count, formatDayLong, joinWords } from '../domain/words.ts';
import { plain } from './plain.ts';

/** Why a group's prompt was not posted, and what to do about it. */
export const UNPOSTED = {
  unlinked: (group: string) => `No channel yet. In its channel, type **link ${group}**, then **prompt ${group}**.`,
  unreached: (group: string) => `Teams did not take the message. Type **prompt ${group}** to try again.`,
} as const;

/** What a notice says in one glance, in two sentences and as advice; neutral, and nobody is blamed. */
export function sayNotice(notice: Notice): { title: string; text: string; advice: string } {
  switch (notice.kind) {
    case 'late work': {
      const finding = sayFinding(notice);
      return { ...finding, advice: `${finding.advice} Type **deliveries** to see what is still to be sent.` };
    }
    case 'clock jumped':
      return sayFinding(notice);
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
  noSuchRow: (words: string, rows: number) =>
    rows === 0
      ? 'Nothing is stuck, so there is nothing to retry.'
      : `I can not read “${words}” as a line of the list. Type **deliveries retry** for all, or for example **deliveries retry 1** for the first of ${rows}.`,
} as const;

function whereOf({ by, groupName }: Extract<Notice, { conversationId: string }>): string {
  return `${plain(by.name)} wrote it ${groupName ? `in the thread of ${groupName}` : 'in a chat with the bot'}.`;
}
