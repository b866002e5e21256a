import { hasCheckLetter } from './check-letter.ts';
import { type Detector, judgeEach, wordsBefore } from './detector.ts';

const STANDARD = /(?<![A-Z0-9/])(\d{1,6}) ?[/\\-] ?(\d{2}) ?([A-Z])(?![A-Z0-9])/gi;
const SEARCH_FILE = /(?<![A-Z0-9])SF ?(\d{2}) ?[/\\-] ?(\d{1,6}) ?([A-Z])(?![A-Z0-9])/gi;
const CONTEXT = /\bcro\b[\w .:#()-]{0,12}$/i;

/** Criminal Records Office: serial number and year, or SF, year and serial number; then a check letter. */
export const croNumber: Detector = {
  type: 'CRO number',
  inLinks: true,
  find: (text) => [
    ...judgeEach(text, SEARCH_FILE, ([, year = '', serial = '', letter = '']) =>
      isChecked(year, serial, letter) ? 'certain' : 'likely',
    ),
    ...judgeEach(text, STANDARD, (match) => {
      const [, serial = '', year = '', letter = ''] = match;
      if (isChecked(year, serial, letter)) return 'certain';
      return CONTEXT.test(wordsBefore(match)) ? 'likely' : undefined;
    }),
  ],
};

/** Systems differ on whether the serial number is filled up to six digits before it is checked. */
function isChecked(year: string, serial: string, letter: string): boolean {
  return hasCheckLetter(year + serial.padStart(6, '0'), letter) || hasCheckLetter(year + serial, letter);
}
