import { type Detector, judgeEach, wordsBefore } from './detector.ts';

/** Police force, unit, five digits, year: "03BA0012326". Without a letter in the unit it is any eleven digits. */
const PATTERN = /(?<![A-Z0-9])\d{2}[ /-]?([A-Z0-9]{2})[ /-]?\d{5}[ /-]?\d{2}(?![A-Z0-9])/gi;
const CONTEXT = /\b(?:urn|case (?:ref|reference|no|number))\b[\w .:#()-]{0,12}$/i;

export const caseUrn: Detector = {
  type: 'case URN',
  inLinks: true,
  find: (text) =>
    judgeEach(text, PATTERN, (match) => {
      const unit = match[1] ?? '';
      if (CONTEXT.test(wordsBefore(match))) return 'certain';
      return /^[A-Z]{2}$/i.test(unit) || /^(?:[A-Z]\d|\d[A-Z])$/.test(unit) ? 'certain' : undefined;
    }),
};
