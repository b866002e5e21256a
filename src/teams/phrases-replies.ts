import type { Doubt } from '../domain/reading.ts';

/** Sentences about replies in people's own words. */
export const replyPhrases = {
  /** Why somebody is asked before anything is recorded. */
  doubts: {
    'nothing said': '',
    'a question': 'There is a question in your message too.',
    'several at once': 'Your message speaks of several at once.',
    'not applicable': 'A duty is rarely not for a group, so the reason is needed.',
    'weekend or holiday': 'That day is a weekend or a holiday.',
    'date is past': 'That day is past.',
    'date is unclear': 'I can not tell which day you mean.',
    'no such date': 'The calendar does not have that day.',
    'personal data': 'I have not kept your words, only this.',
    redirect: 'Your message names somebody else too.',
    'owner change': 'Your message says that this is somebody else’s now.',
    leave: 'Your message says that you are away.',
    sarcasm: 'I can not tell how you mean it.',
    contradiction: 'Your message says two different things.',
  } satisfies Record<Doubt, string>,
  isThatRight: 'Is that right?',
  whichOne: 'I can not tell which update this is.',
  notTheirs: 'Not yours to answer, so left out',
  suggestion: (standing: string) =>
    `This often goes with ${standing}. No colour is recorded unless you choose it with Change.`,

  noted: 'Noted, thank you',
  nothingRecorded: 'Nothing was recorded',
  leftAlone: 'Your message stays as it is. Write another at any time.',
  wordsGone: 'The message that this was about was changed or deleted.',
  forgotten: 'That card is more than two weeks old, so nothing was changed. Write it again, or type **my updates**.',
  chooseFirst: 'Choose which update this is, then try again.',
  sayMoreFirst: 'Something is still needed. Use the button beside the update.',
  notYourMessage: 'Only the person who wrote the message can do that.',
  answeredMeanwhile: (who: string, what: string) =>
    `${who} answered in the meantime: ${what}. Is your update still right? The record keeps both.`,

  notYoursHere: 'I can not record an update of yours for this prompt: it belongs to another group or organisation.',
  askAgain: (example: string) =>
    `I can not read where things stand in that. Write it in a line, for example “${example}”, or use the buttons on the prompt card. Type **help** with my name for everything else.`,
  example: '60%, on track, waiting for the police data',
  about: (what: string, why: string) => `${what} ${why}`,
  aboutMany: (count: number, group: string) =>
    `This prompt asks ${group} where ${count} duties stand. **Why we ask** on the card gives the reason for each.`,
  aboutYours: (count: number) =>
    `I ask you where ${count} duties stand. Type **my updates** to see them, or **update** and the duty.`,
  aboutNothing: 'Nothing is waiting for an answer from you.',
  dueAndHow: (due: string, board: string) =>
    `Updates are due ${due}, for the board on ${board}. Reply in a line, for example “60%, on track, waiting for the police data”. **No change** is an answer too.`,

  elseTitle: 'Is this somebody else’s to answer?',
  elseText:
    'Nothing was recorded, and nobody is late because of this. The duty keeps its owner until the CSP manager decides.',
  elseNamed: (organisation: string) =>
    `${organisation} may be the one to answer. Nothing was recorded. The duty keeps its owner until the CSP manager decides.`,
  tellManager: 'Tell the CSP manager',
  managerTold: 'The CSP manager will be told',
  managerToldText: 'They decide who owns it. Until then nothing changes.',
  awayTitle: (until: string) => `Are you away until ${until}?`,
  awayTitleOpen: 'Are you away?',
  awayText: 'Nothing was recorded. While you are away I do not remind you, and a deputy can answer.',
  awayButton: (until: string) => `I am away until ${until}`,
  awayButtonOpen: 'Say until when',

  noWords: 'That message holds no words that could be an update.',

  /** In a thread, where everybody reads it, nothing is said of why. */
  notSavedHere: 'I have not saved that message. Open a chat with me and send it there to see why.',
  wordsNotSaved: 'I have not saved your words',
  falseAlarm:
    'If it is not personal information, write it in the form: type **my updates**, choose **Update** and say so there.',
  restOf: 'What is left of it is below; record it with one tap if it is right.',
} as const;
