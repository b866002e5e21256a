import type { Day } from '../domain/day.ts';
import { formatDay, formatDayLong } from '../domain/words.ts';

/** Sentences about reminders and what people arrange about them. Each says what happens next and how to end it. */
export const reminderPhrases = {
  waiting: (what: string) =>
    `${what} Type **my updates** with my name to answer here, or **reminders** in your own chat with me.`,
  recorded: 'Recorded, thank you. It can be taken back for an hour.',
  openAgain: 'Taken back. It is open again.',
  putOff: 'Put off.',
  asBefore: 'You are reminded as before.',
  doneAlready: (who: string, when: string) => `${who} said so on ${when} already, so nothing was changed.`,
  doneOvertaken: 'Somebody changed this a moment ago, so nothing was saved. This is how it stands now.',
  noSuchDeadline: 'The register does not have that deadline any more, so nothing was saved. Type **deadlines**.',
  asksForUpdates: 'Updates answer that deadline. Type **my updates** to give yours.',
  notYourDeadline:
    'That duty is led by another organisation or group, so nothing was saved. Type **reminders** to see yours.',
  tooLateToReopen: 'This can be taken back for an hour. After that, ask the CSP manager.',
  nothingToReopen: 'Nobody has said that this is done, so there is nothing to take back.',
  whichDone: 'Say which duty is done, for example **done d03**.',
  nothingOpen: (duty: string) =>
    `${duty} has no deadline that waits for an answer. Type **deadlines** to see what is due.`,
  onlyUpdates: (duty: string) => `${duty} is answered with updates. Type **update** and the duty to give yours.`,
  clocksElsewhere: 'A step of a clock is recorded on its clock. Type **clocks** to see all.',
  putOffPast: 'A reminder is put off to a later day than today. Nothing was changed.',
  putOffBeyond: (latestOn: Day) =>
    `That is too far ahead, so nothing was changed. The latest is ${formatDayLong(latestOn)}: 5 working days, and not after the deadline.`,
  putOffFree: (nearestOn: Day) =>
    `Nobody is reminded on that day, so nothing was changed. The working day before is ${formatDayLong(nearestOn)}.`,
  putOffEscalated:
    'Nobody has answered this, so it can not be put off. Ask the organisations named, or type **pause** and the group.',
  putOffTwice: 'This was put off twice already, so nothing was changed. Answer it, or ask for more time.',
  putOffDue: 'This is due by the next working day, so it can not be put off.',
  nothingToPutOff: 'Nothing here waits for you any more. Type **reminders** to see what is next.',
  daysUnread: (words: string, example: string) =>
    `I can not read “${words}” as days, so nothing was arranged. Type for example **${example}**.`,
  noSuchDay: (nearest: Day) =>
    `The calendar does not have that day, so nothing was arranged. The nearest is ${formatDay(nearest)}.`,
  noSuchStandIn:
    'I have not met that person, so nothing was arranged. A stand-in is somebody who is in a team with me or has written to me.',
  standInUnread: (words: string) =>
    `I can not read “${words}” as somebody who stands in, so nothing was arranged. Mention them, or type their whole name.`,
  chooseDays: 'Choose the first and the last day.',
  notAway: 'You are not away now, so there is nothing to end. Type **reminders** to see what you arranged.',
  awayLater: (fromOn: Day) =>
    `You are not away now. Your leave begins on ${formatDayLong(fromOn)}; type **reminders** to end it.`,
  whomToPause: 'Say whom to pause and until when, for example **pause barrow until 4 January**.',
  whomToResume: 'Say whose pause to end, for example **resume barrow**.',
  nobodyToPause: 'I do not know that group or person, so nothing was arranged.',
  notPaused: (name: string) =>
    `${name} is not paused, so there is nothing to end. Type **reminders** and the group to check.`,
  nothingToEnd: 'That is over or was ended already. Nothing was changed.',
  notYoursToEnd: 'Only the person or the CSP manager can end that. Nothing was changed.',
  alone: 'Your reminders are yours alone. Type **reminders** in your own chat with me.',
} as const;
