/** Text with one way of writing for the many that look alike, and the place of each character in the original. */
export interface EvenText {
  text: string;
  /** Start in the original of each character of `text`; one more at the end for its length. */
  places: Uint32Array;
}

const NOTHING = /[\p{M}\p{Cf}\u115f\u1160\u3164]/u; // marks, zero-width and direction signs, soft hyphen, fillers
const SPACE = /[\p{Z}\p{Cc}]/u;
const HYPHEN = /[\p{Pd}\u2212\u2043]/u;
const QUOTE = /[‘’ʼ`´]/u;

/** A character that stands for more letters than this is no way of writing a number. */
const LONGEST_EXPANSION = 4;

/** Full-width digits, odd spaces, dashes and invisible signs are read as a person sees them. Case is kept. */
export function evenOut(original: string): EvenText {
  const parts: string[] = [];
  const places = new Uint32Array(original.length * LONGEST_EXPANSION + 1);
  const seen = new Map<string, string>();
  let length = 0;
  let place = 0;
  for (const sign of original) {
    const even = seen.get(sign) ?? evenSign(sign);
    seen.set(sign, even);
    parts.push(even);
    for (let index = 0; index < even.length; index += 1) places[length + index] = place;
    length += even.length;
    place += sign.length;
  }
  places[length] = original.length;
  return { text: parts.join(''), places };
}

function evenSign(sign: string): string {
  if (sign >= '!' && sign <= '~') return sign === '`' ? "'" : sign;
  if (SPACE.test(sign)) return ' ';
  if (NOTHING.test(sign)) return '';
  if (HYPHEN.test(sign)) return '-';
  if (QUOTE.test(sign)) return "'";
  const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.length > 0 && plain.length <= LONGEST_EXPANSION ? plain : sign;
}
