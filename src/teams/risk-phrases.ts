/** Sentences about risks, so that their tone can be read in one sitting. */
export const riskPhrases = {
  none: 'No risk has been written down yet.',
  noneOpen: 'No risk is open.',
  noSuchRisk: (number: number, highest: number) =>
    highest === 0
      ? 'No risk has been written down yet, so nothing was changed. Type **risk add** to write the first.'
      : `There is no risk ${number}, so nothing was changed. Type **risks** to see all; the last one is ${highest}.`,
  notRead: (words: string) =>
    `I can not read “${words}” after **risk**, so nothing was saved. Type **risks** for the list, **risk 3** for one of them, or **risk add** for a new one.`,
  notAllowed:
    'That duty or organisation can not be chosen, so nothing was saved. A risk to a duty of which only stages and counts are shown is written as a risk to the partnership, without any detail of a case.',
  overtaken:
    'Somebody changed this risk while you were writing, so nothing was saved. What you wrote is still here. Save again to put it after theirs; the record keeps both.',
  overtakenNotice: 'Somebody changed this risk a moment ago, so nothing was saved. This is how it stands now.',
  added: (number: number) => `Risk ${number} is written down.`,
  reviewed: 'The review is recorded.',
  closed: 'The risk is closed. It keeps its history.',
  undone: 'The last change is taken back.',
  tooLateToUndo: 'The last change can be taken back for an hour. After that, review the risk instead.',
  nothingToDo: 'This risk is closed already.',
  title: (limit: number) => `Say in one line what may happen, in at most ${limit} characters.`,
  likelihood: 'Choose how likely it is.',
  impact: 'Choose how bad it would be.',
  response: (limit: number) => `Keep what is being done under ${limit.toLocaleString('en-GB')} characters.`,
} as const;
