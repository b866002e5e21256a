import { type Detector, digitsOf, judgeEach } from './detector.ts';

const UNITED_KINGDOM =
  /(?<![\dA-Z+/£]|\d[.,-])(?:(?:\+|00)44[ .-]{0,2}(?:\(0\))?|\(?[0O](?=[\d ().-]{9}))(?:[ ().-]{0,2}\d){9,10}(?!\d|[/:]\d)/gi;
const ABROAD = /(?<![\dA-Z])\+(?!44)[1-9](?:[ ().-]{0,2}\d){8,13}(?!\d)/g;
/** "tel 823456": a local number, or one without its 0. */
const CALLED =
  /\b(?:tel|telephone|phone|mobile|mob|whatsapp)\b(?:[ :.#]|no|number|is|on){0,10}(\d(?:[ -]?\d){5,9})(?!\d)/gi;
const DATE = /^\d{1,2}([ .-])\d{1,2}\1(?:19|20)\d{2}/;

/** Numbers that only organisations have: 03, freephone and shared-cost ranges (Ofcom numbering plan). */
const OF_ORGANISATIONS = /^0(?:3|800|808|84|87|9)/;

export const phoneNumber: Detector = {
  type: 'phone number',
  inLinks: false,
  find: (text, { switchboards }) => {
    const isAllowed = (digits: string) => OF_ORGANISATIONS.test(digits) || switchboards.has(digits);
    return [
      ...judgeEach(text, UNITED_KINGDOM, ([number]) => {
        const digits = nationalForm(number);
        const isRange = /^0[12578]/.test(digits) && (digits.length === 11 || /^0[18]/.test(digits));
        return isRange && !isAllowed(digits) && !DATE.test(number) ? 'certain' : undefined;
      }),
      ...judgeEach(text, ABROAD, () => 'likely'),
      ...judgeEach(text, CALLED, ([, number = '']) => {
        const digits = digitsOf(number);
        return isAllowed(digits) || isAllowed(`0${digits}`) ? undefined : 'likely';
      }),
    ];
  },
};

/** "+44 (0)1229 876543" and "O1229 876543" are 01229876543. */
export function nationalForm(number: string): string {
  const digits = digitsOf(number.replace(/o/gi, '0'));
  return digits.replace(/^(?:00)?440?/, '0');
}
