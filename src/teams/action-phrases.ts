import { nameDay } from './change-phrases.ts';

export { explainAction } from '../domain/action-words.ts';

/** Sentences about the board's actions. */
export const actionPhrases = {
  none: 'Nothing that the board agreed is open.',
  whatToSay: 'Fill in the form, or type it in one line: **action d07 Renew the order by 12 March 2027, council**.',
  added: (number: number) => `Action ${number} is kept.`,
  done: (number: number) => `Action ${number} is done. Thank you.`,
  moved: (number: number, on: string) => `Action ${number} is due on ${nameDay(on)} now.`,
  undone: (number: number) => `Action ${number}: taken back. What stood before stands again.`,
  withdrawn: (number: number) => `Action ${number} is taken back. Its number is not used again.`,
  overtaken: 'Somebody changed this action a moment ago, so nothing was saved. This is how it stands now.',
  noSuchAction: 'There is no such open action, so nothing was saved. Type **actions** to see all.',
  nothingToUndo: 'There is nothing to take back.',
  tooLate: 'This can be taken back for an hour. After that, ask the CSP manager to add the action again.',
  notYours: 'That action belongs to another group or organisation, so nothing was changed.',
  notKept: 'I have not kept that. Open a chat with me and type **action** to write it there.',
} as const;
