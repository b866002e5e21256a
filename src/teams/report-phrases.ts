import type { DigestChoice } from '../domain/digest-timing.ts';
import { STATES } from '../domain/report-state.ts';
import { TEXT_LIMIT } from '../domain/update.ts';
import type { MarkOutcome } from '../usecases/mark-report.ts';
import { phrases } from './phrases.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** "08:30" as people write it: "8:30am". */
function sayTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (hour === 12 && minute === 0) return 'midday';
  return `${hour > 12 ? hour - 12 : hour}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

export const reportPhrases = {
  insteadOf: (name: string) => `You stand in for ${name}.`,
  newerDraft: (version: number) =>
    `More has come in since. Version ${version} is a draft; this is the version that was issued.`,
  issued: (version: number) => `Version ${version} is issued. The chair can sign it off now.`,
  signed: (version: number) => `Version ${version} is signed off.`,
  returned: (version: number) => `Version ${version} is returned. The managers are told.`,
  acknowledged: 'Acknowledged.',
  noneYet: 'No reports yet',
  noneOf: (scope: string) => `No report of ${scope} yet`,
  howToCompile: 'Type **report** to compile one, for example **report barrow q2**.',
  noReport: (scope: string, period: string) =>
    `There is no report of ${scope} for ${period} yet. Type **report** and the same words to compile one.`,
  onlyVersion: 'This is the first version, so there is nothing to compare it with.',
  noSuchReport: 'That report is not there any more, so nothing was changed. Type **reports** to see what there is.',
  commentsNeeded: 'Say in a sentence what should change.',
  commentsTooLong: (most: number) => `Keep the comments under ${most.toLocaleString('en-GB')} characters.`,
  digestWords: (words: string) =>
    `I can not read “${words}” after **digest**. Type **digest** for the page now, **digest by round 9am**, **digest weekly monday 8am** or **digest off**.`,
  digestWeekend:
    'Nothing is sent at weekends. Choose a day from Monday to Friday, for example **digest weekly monday 8am**.',
  digestHours:
    'Digests are sent from 8am to 5:30pm. Choose a time between them, for example **digest weekly monday 8am**.',
  digestChosen: ({ timing }: DigestChoice) => {
    switch (timing.kind) {
      case 'off':
        return 'The digest no longer comes by itself. Type **digest** to see it, or **digest by round** to have it sent again.';
      case 'by round':
        return `The digest comes at ${sayTime(timing.time)} on the preview day of each round, eight working days before the board.`;
      case 'weekly':
        return `The digest comes every ${WEEKDAYS[timing.weekday - 1]} at ${sayTime(timing.time)}, or on the next working day. When nothing has changed, none is sent.`;
    }
  },
} as const;

/** Why nothing was marked, with what to do next. */
export function explainRefusal(outcome: Exclude<MarkOutcome, { outcome: 'marked' | 'personal data' }>): string {
  switch (outcome.outcome) {
    case 'no such report':
      return reportPhrases.noSuchReport;
    case 'not yours':
      return phrases.notAllowed;
    case 'replaced':
      return `Nothing was changed: version ${outcome.newer.version} has replaced that one. This is version ${outcome.newer.version}.`;
    case 'not issued':
      return `Nothing was signed: version ${outcome.version.version} is ${STATES[outcome.version.state.state].word.toLowerCase()}. The CSP manager issues a version first.`;
    case 'signed off':
      return `Nothing was changed: version ${outcome.version.version} is signed off. What changes now makes a new version.`;
    case 'no comments':
      return reportPhrases.commentsNeeded;
    case 'too long':
      return reportPhrases.commentsTooLong(TEXT_LIMIT);
  }
}
