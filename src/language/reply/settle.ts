import type { Sign } from './phrases.ts';

const CORRECTION =
  /\b(?:no wait|wait no|scrap that|ignore that|correction|i meant?|meant|make that|change that|actually|sorry|oops|rather|typo)\b|(?<![\w*])\*(?=\w)/g;
/** Of numbers and colours, "now" says which one stands. Two statuses may both be true. */
const NOW_OR_CORRECTION = new RegExp(`${CORRECTION.source}|\\bnow\\b`, 'g');
const BEFORE_NOW =
  /(?:\b(?:was|were|from|previously|originally|used to be|had been|up from|down from|instead of|not|moved from|gone from)|[a-z] ->?) (?:at |on |about |a )*$/;
const AFTER_THEN = /^ (?:last|previously|before|at the last|in the last|to (?=¤|\d|amber|red|green))/;

/** The signs that count: what was said after a correction, and not what used to be ("was 40%, now 60%"). */
export function settle<Meaning>(signs: readonly Sign<Meaning>[], text: string, mayBeNow = true): Sign<Meaning>[] {
  if (signs.length < 2) return [...signs];
  const current = signs.filter(
    ({ start, end }) =>
      !BEFORE_NOW.test(text.slice(Math.max(0, start - 20), start)) && !AFTER_THEN.test(text.slice(end, end + 20)),
  );
  const kept = current.length > 0 ? current : [...signs];
  const corrections = [...text.matchAll(mayBeNow ? NOW_OR_CORRECTION : CORRECTION)].map(({ index }) => index);
  const last = corrections.findLast((at) => kept.some(({ end }) => end <= at) && kept.some(({ start }) => start >= at));
  return last === undefined ? kept : kept.filter(({ start }) => start >= last);
}

/** Each different meaning once. */
export function meaningsOf<Meaning>(signs: readonly Sign<Meaning>[]): Meaning[] {
  return [...new Set(signs.map(({ means }) => means))];
}
