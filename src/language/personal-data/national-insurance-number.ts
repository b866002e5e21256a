import { type Detector, judgeEach, wordsBefore } from './detector.ts';

/** Two letters, six digits, A to D. QQ is the usual example and never issued, but people paste forms. */
const WHOLE =
  /(?<![A-Z0-9])(?!BG|GB|NK|KN|TN|NT|ZZ)(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])(?:[ ./-]{0,2}\d){6}([ ./-]{0,2})([A-D])(?![A-Z0-9])/gi;
const WITHOUT_SUFFIX = /(?<![A-Z0-9])[A-Z]{2}(?:[ ./-]{0,2}\d){6}(?!\d)/gi;
const CONTEXT = /\b(?:nino|ni|n\.i\.|national insurance|nat ins)\b[\w .:#()-]{0,10}$/i;

export const nationalInsuranceNumber: Detector = {
  type: 'National Insurance number',
  inLinks: true,
  find: (text) => [
    ...judgeEach(text, WHOLE, ([, gap = '', suffix]) => (gap !== '' && suffix === 'a' ? 'likely' : 'certain')),
    ...judgeEach(text, WITHOUT_SUFFIX, (match) => (CONTEXT.test(wordsBefore(match)) ? 'likely' : undefined)),
  ],
};
