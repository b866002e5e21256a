import { type Detector, judgeEach, wordsAfter, wordsBefore } from './detector.ts';

/** Ends of street names that mean little else, and those that are also places and words. */
const STREET =
  'street|st|road|rd|avenue|ave|lane|ln|close|drive|crescent|cres|terrace|gardens|gdns|grove|mews|fold|brow';
const WEAK = 'court|ct|place|pl|way|walk|row|square|sq|view|hill|park|green|rise|bank|gate|yard|dr|cl|house|buildings';
const NUMBER = String.raw`(?<![\w£$.,/:-])\d{1,4}[a-z]?(?:-\d{1,4})?,? `;
const CAPITALISED = new RegExp(
  String.raw`${NUMBER}((?:[A-Z][A-Za-z'.-]{0,20} ){1,3})(${ends(`${STREET}|${WEAK}`)})\b`,
  'g',
);
const SMALL = new RegExp(String.raw`${NUMBER}((?:[a-z][a-z'.-]{0,20} ){1,2})(${STREET}|${WEAK})\b`, 'g');
const FLAT = /\b(?:flat|apartment|apt|bedsit) (?:no\.? ?|number ?)?\d{1,4}[a-z]?\b(?! ?%)/gi;
const LIVES =
  /\b(?:lives?|living|resid(?:es|ing)|staying|home|house|property|neighbours?|visited (?:her|him|them)) at (?:no\.? ?|number ?)?\d{1,4}[a-z]?\b(?! ?(?:%|st\b|nd\b|rd\b|th\b|of\b|am\b|pm\b|per\b|:))/gi;

const AT_HOME = /\b(?:at|of|from|no\.?|number|lives|in|address|outside|to|flat \d{1,3}[a-z]?,?)[ :]{1,2}$/i;
const BUSINESS = /\bunits? $/i;
const TOWN_OR_END = /^(?:$|[ ,]{1,2}[A-Z]{1,2}\d|, ?[A-Z]|[.,;)](?: |$))/;
/** "6 High Street shops", "12 Duke Street residents": a count. */
const COUNTED = /^ [a-z-]{3,}s\b/;
const NOT_OF_A_STREET =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|magistrates|crown|county|youth|people|visits?|cameras?|patrols?|incidents?|reports?|the|of|on|in|at|to|for|and|with|per|days?|weeks?|months?|new|more|main|x)\b/i;

/** A house number with its street. The street alone is a hotspot and may be named. */
export const address: Detector = {
  type: 'address',
  inLinks: false,
  find: (text) => [
    ...judgeEach(text, FLAT, () => 'likely'),
    ...judgeEach(text, LIVES, () => 'likely'),
    ...judgeEach(text, CAPITALISED, (match) => {
      const [, name = '', end = ''] = match;
      if (NOT_OF_A_STREET.test(name) || BUSINESS.test(wordsBefore(match))) return undefined;
      const isHome = AT_HOME.test(wordsBefore(match)) || TOWN_OR_END.test(wordsAfter(match));
      return isHome || (isStrong(end) && !COUNTED.test(wordsAfter(match))) ? 'likely' : undefined;
    }),
    ...judgeEach(text, SMALL, (match) => {
      const [, name = '', end = ''] = match;
      if (NOT_OF_A_STREET.test(name)) return undefined;
      const isHome = /\b(?:at|from|no\.?|number|lives|address)[ :]{1,2}$/i.test(wordsBefore(match));
      const isPosted = /^[ ,]{1,2}[a-z]{1,2}\d/i.test(wordsAfter(match));
      return isPosted || (isHome && isStrong(end)) ? 'likely' : undefined;
    }),
  ],
};

function isStrong(end: string): boolean {
  return STREET.split('|').includes(end.toLowerCase());
}

/** Each word with its first letter in either case. */
function ends(words: string): string {
  return words.replace(/\b[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}
