import { type Detector, digitsOf, judgeEach, wordsBefore } from './detector.ts';

const GROUPED = /(?<![\d£$€]|\d[.,])\d{3}[ ./-]{0,3}\d{3}[ ./-]{0,3}\d{4}(?!\d|[.,]\d)/g;
const ANY_GROUPING = /(?<!\d)\d(?:[ ./-]{0,2}\d){9}(?!\d)/g;
const CONTEXT = /\bnhs\b[\w .:#()-]{0,16}$|\bnhs ?(?:no|num|number|id)\W{0,4}$/i;

/** Ten digits, the last of which is a check by 11. After the words "NHS number" a wrong check is a slip of the finger. */
export const nhsNumber: Detector = {
  type: 'NHS number',
  inLinks: true,
  find: (text) => [
    ...judgeEach(text, GROUPED, (match) => (isChecked(digitsOf(match[0])) ? 'certain' : undefined)),
    ...judgeEach(text, ANY_GROUPING, (match) =>
      CONTEXT.test(wordsBefore(match)) ? (isChecked(digitsOf(match[0])) ? 'certain' : 'likely') : undefined,
    ),
  ],
};

/** Weights 10 to 2 on the first nine; 11 minus the remainder by 11 is the tenth; 11 counts as 0 and 10 is never issued. */
function isChecked(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9), (digit, index) => Number(digit) * (10 - index)).reduce(
    (one, other) => one + other,
  );
  return (11 - (sum % 11)) % 11 === Number(digits[9]) && new Set(digits).size > 1;
}
