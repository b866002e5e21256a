import { hasCheckLetter } from './check-letter.ts';
import { type Detector, judgeEach, wordsBefore } from './detector.ts';

const SLASHED = /(?<![A-Z0-9/])((?:19|20)?\d{2}) ?[/\\-] ?(\d{1,7})[ -]?([A-Z])(?![A-Z0-9])/gi;
const BARE = /(?<![A-Z0-9/])(\d{8,11})([A-Z])(?![A-Z0-9])/gi;
const CONTEXT = /\bpnc\b[\w .:#()-]{0,12}$/i;

/** Police National Computer: year, serial number, check letter over the two digits of the year and seven of the serial. */
export const pncNumber: Detector = {
  type: 'PNC number',
  inLinks: true,
  find: (text) => [
    ...judgeEach(text, SLASHED, (match) => {
      const [, year = '', serial = '', letter = ''] = match;
      if (isChecked(year, serial, letter)) return 'certain';
      return CONTEXT.test(wordsBefore(match)) ? 'likely' : undefined;
    }),
    ...judgeEach(text, BARE, (match) => {
      const [, digits = '', letter = ''] = match;
      const isLong = /^(?:19|20)/.test(digits) && isChecked(digits.slice(0, 4), digits.slice(4), letter);
      const isShort = digits.length < 10 && isChecked(digits.slice(0, 2), digits.slice(2), letter);
      if (isLong || isShort) return 'certain';
      return CONTEXT.test(wordsBefore(match)) ? 'likely' : undefined;
    }),
  ],
};

function isChecked(year: string, serial: string, letter: string): boolean {
  return hasCheckLetter(year.slice(-2) + serial.padStart(7, '0'), letter);
}
