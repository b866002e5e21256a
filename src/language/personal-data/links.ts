import { evenOut } from './even-text.ts';

const LINK = /\bhttps?:\/\/[^\s<>"]+/gi;

type Place = { start: number; end: number };

/** The links of a text, with what their paths and queries say as one text, so that it is read once however many. */
export interface Links {
  text: string;
  /** The link to which a character of `text` belongs, as its place in the original. */
  linkAt(index: number): Place | undefined;
}

export function readLinks(original: string): Links {
  const links = [...original.matchAll(LINK)].map(({ 0: link, index }) => ({
    start: index,
    end: index + link.length,
    says: readLink(link),
  }));
  const owners = links.flatMap(({ start, end, says }) =>
    Array.from({ length: says.length + 1 }, () => ({ start, end })),
  );
  return { text: links.map(({ says }) => `${says}\n`).join(''), linkAt: (index) => owners[index] };
}

/** The same text with its links blanked out: what stands in them is no prose. */
export function withoutLinks(text: string): string {
  return text.replace(LINK, (link) => ' '.repeat(link.length));
}

/** Escapes undone, joints as spaces; a slash between digits may be part of a number. The host tells of no person. */
function readLink(link: string): string {
  const path = unescape(link.replace(/^https?:\/\/[^/?#]*/i, ''));
  const even = /^[ -~]*$/.test(path) ? path : evenOut(path).text;
  return even.replace(/[_=&?#+]|(?<!\d)\/|\/(?!\d)/g, ' ');
}

/** Each run of escapes by itself, so that one broken escape does not hide the others. */
function unescape(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return ' ';
    }
  });
}
