import type { Day } from '../domain/day.ts';
import type { Group } from '../domain/partnership.ts';
import type { PersonalDataType } from '../domain/personal-data.ts';
import { joinWords } from '../domain/words.ts';
import { nameDay } from './change-phrases.ts';

const EXAMPLE = '**ask barrow What changed on the PSPO?**';

/** Sentences about questions and answers. Each says what happens next. */
export const questionPhrases = {
  look: 'A question waits here. Type **questions** with my name to see it.',
  whom: `Say whom to ask, then the question: ${EXAMPLE}. A duty goes to its lead, and a person is mentioned.`,
  empty: 'Write the question.',
  emptyAnswer: 'Write the answer.',
  tooLong: (most: number) =>
    `Keep it under ${most.toLocaleString('en-GB')} characters. Nothing was sent. A long text is better attached to a meeting.`,
  past: 'That day has passed, so nothing was sent. Choose today or a later day.',
  notWorking: (on: Day, because: string, days: readonly Day[]) =>
    `Nobody works on ${nameDay(on)} (${because}), so nothing was sent. Choose ${days.map(nameDay).join(' or ')}.`,
  yourself: 'That question would go to yourself, so nothing was sent. Choose somebody else or a group.',
  noChannel: (group: Group | undefined, id: string) =>
    `${group?.name ?? id} has no channel yet, so nothing was sent. In its channel, type my name and then **link ${(group?.shortName ?? id).toLowerCase()}**, or ask one of its people.`,
  notReached: (name: string) =>
    `${name} has no chat with me yet, so nothing was sent. Ask them to add the app, or ask their group.`,
  nobody: 'I have not met anybody who could answer that, so nothing was sent. Choose a group or a person with a role.',
  chooseWhom: 'Choose a group or a person.',
  chooseDate: 'Choose a date.',
  noSuchQuestion: 'There is no such question. Type **questions** to see those that you can answer.',
  notYours: 'That question was asked of somebody else, so nothing was saved. Type **questions** to see yours.',
  notYoursToKeep: 'Only whoever asked, or the CSP manager, can do that. Nothing was changed.',
  withdrawn: 'That question was withdrawn, so there is nothing to answer.',
  withdrawnNow: 'Withdrawn. Nobody is reminded of it any more.',
  answeredAlready: 'That question is answered already, so nothing was changed.',
  overtaken:
    'Somebody answered while you were writing. Your words are still here. Send again to revise that answer; the record keeps both.',
  answered: 'Thank you. Your answer goes back to whoever asked, and into the report.',
  reminded: 'I remind them within a minute, or at 8am on the next working day.',
  remindedToday: 'They were reminded today already. Try again on the next working day.',
  noWay: 'I can not reach them any more. Type **deliveries** to see why.',
  whichAnswer:
    'Say which question and the answer, for example **answer question 3 The order was renewed.** Type **questions** to see them.',
  personalWords: (types: readonly PersonalDataType[]) =>
    `This looks like personal information (${joinWords(types)}). I have not kept it. Please delete your message, and use the form if it is a false alarm: type **questions**.`,
  personalElsewhere: 'That was not kept. Type **questions** in your own chat with me and use the form.',
} as const;
