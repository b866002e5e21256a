import { SHORT_FORMS } from './short-forms.ts';

const LONGEST = 500;
const LEADING =
  /^(?:(?:and|but|so|as|because of|because|cos|coz|bc|due to|just|sorry|though|however|been|we are|we're|we've been|i've been|which is|owing to|currently|it's|its|by|been)\b|[\s(,.:;\-–—!*•])+/i;

/** The member's own words as a line of a report: short forms written out, no joining words at the front, a capital. */
export function tidy(own: string): string {
  const written = own
    .replace(/\s+/g, ' ')
    .replace(/&(?!\w{1,8};)/g, 'and')
    .replace(/[a-z0-9']+/gi, (word) => keepCase(word, SHORT_FORMS.get(word.toLowerCase().replaceAll('’', "'"))))
    .slice(0, LONGEST);
  const bare = written.replace(LEADING, '').replace(/[\s,.;:!)–—-]+$/u, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function keepCase(word: string, long: string | undefined): string {
  if (long === undefined) return word;
  return /^[A-Z]/.test(word) ? long.charAt(0).toUpperCase() + long.slice(1) : long;
}
