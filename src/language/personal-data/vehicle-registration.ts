import { type Detector, judgeEach, wordsAfter, wordsBefore } from './detector.ts';

const CURRENT = /(?<![A-Z0-9])([A-Z]{2})(\d{2})( ?)([A-Z]{3})(?![A-Z0-9])/gi;
const OLDER = /(?<![A-Z0-9])(?:[A-Z][1-9]\d{0,2} ?[A-Z]{3}|[A-Z]{3} ?[1-9]\d{0,2}[A-Z])(?![A-Z0-9])/gi;
const CONTEXT = /\b(?:reg|registration|vrm|vehicle|car|van|bike|motorbike|plate|index|driving|driver)\b/i;

/** Words that stand after an outward postcode or a road: "LA14 HUB", "CA10 AND". */
const WORDS = new Set(
  (
    'HUB AND THE FOR BUT NOT HAS WAS ARE OUR ALL ANY ONE TWO SIX TEN NEW OLD LOW DUE PER VIA YES AGO WHO HOW OUT ' +
    'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC MON TUE WED THU FRI SAT SUN ASB CSP DHR IOM PCC YJS ISA LFH NHS'
  ).split(' '),
);

/** Low confidence: many harmless codes look the same, so a person is asked. */
export const vehicleRegistration: Detector = {
  type: 'vehicle registration',
  inLinks: false,
  find: (text) => [
    ...judgeEach(text, CURRENT, (match) => {
      const [whole, , age = '', gap = '', letters = ''] = match;
      const isIssued = /^(?:0[1-9]|[1-3]\d|5[1-9]|[67]\d|8[0-3])$/.test(age);
      if (!isIssued || WORDS.has(letters.toUpperCase())) return undefined;
      return isNear(match) || gap === '' || whole === whole.toUpperCase() ? 'likely' : undefined;
    }),
    ...judgeEach(text, OLDER, (match) => {
      const isWord = WORDS.has(match[0].slice(-3).toUpperCase()) || WORDS.has(match[0].slice(0, 3).toUpperCase());
      return !isWord && isNear(match) ? 'likely' : undefined;
    }),
  ],
};

function isNear(match: RegExpExecArray): boolean {
  return CONTEXT.test(wordsBefore(match, 20)) || CONTEXT.test(wordsAfter(match, 12));
}
