import { type Detector, judgeEach, wordsAfter } from './detector.ts';

/** The words that police and councils put before a reference, then at most four small words, then the number. */
const KIND = String.raw`crime|incident|log|cad|urn|niche|custody|occurrence|storm|court|case`;
const JOIN = String.raw`(?:[ :#.,=()-]|ref(?:erence)?|no|nr|num(?:ber)?|id|is|was|of|log|report)`;
const NUMBER = String.raw`(?:[A-Z]{1,4}[-/]?)?\d[\d/ -]{0,12}\d{2}(?!\d)[A-Z/\d-]{0,8}`;
const PATTERN = new RegExp(String.raw`\b(${KIND})\b(${JOIN}{0,12})(${NUMBER})`, 'gi');

const NAMES_A_NUMBER = /ref|\bno\b|nr|num|\bid\b|#|:/i;
/** "log 450 calls", "incident 12% up": a count and no reference. "log 450 of 12 November" is one. */
const COUNTED =
  /^ ?(?:%|per\b|people|residents|reports|calls|cases|incidents|homes|visits|referrals|victims|hours|logged|recorded)/i;
const YEAR = /^(?:19|20)\d{2}(?:[/ -]\d{2,4})?$/;

/** "Case" and "court" stand before many harmless numbers; the others are what a police system is called. */
const COMMON = /^(?:case|court)$/i;

export const crimeOrIncidentReference: Detector = {
  type: 'crime or incident reference',
  inLinks: false,
  find: (text) =>
    judgeEach(text, PATTERN, (match) => {
      const [, kind = '', join = '', number = ''] = match;
      const isNamed = NAMES_A_NUMBER.test(join);
      if (COMMON.test(kind) && !/ref|\bno\b|nr|num/i.test(join)) return undefined;
      if (COUNTED.test(wordsAfter(match))) return undefined;
      return !isNamed && YEAR.test(number.trim()) ? undefined : 'likely';
    }),
};
