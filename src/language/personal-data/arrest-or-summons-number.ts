import { type Detector, judgeEach, wordsBefore } from './detector.ts';

/** Year, force, unit, system, a sequence of up to eleven digits, a check letter: "24/03ZD/01/123456K". */
const PATTERN = /(?<![A-Z0-9])\d{2} ?([/-]?) ?\d{2}([A-Z0-9]{2}) ?[/-]? ?\d{2} ?[/-]? ?(\d{1,11}) ?[A-Z](?![A-Z0-9])/gi;
const CONTEXT = /\b(?:arrest|summons|asn|a\/s)\b[\w .:#()/-]{0,16}$/i;

export const arrestOrSummonsNumber: Detector = {
  type: 'arrest or summons number',
  inLinks: true,
  find: (text) =>
    judgeEach(text, PATTERN, (match) => {
      const [, slash = '', unit = '', sequence = ''] = match;
      if (CONTEXT.test(wordsBefore(match))) return 'certain';
      const hasForm = slash !== '' || /[A-Z]/i.test(unit) || sequence.length > 8;
      return hasForm && sequence.length > 3 ? 'certain' : undefined;
    }),
};
