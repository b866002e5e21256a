import { plainName } from '../domain/names.ts';
import type { Partnership } from '../domain/partnership.ts';
import type { Finding } from '../domain/personal-data.ts';
import type { Known, Span } from './personal-data/detector.ts';
import { evenOut } from './personal-data/even-text.ts';
import { detectors } from './personal-data/index.ts';
import { readLinks, withoutLinks } from './personal-data/links.ts';
import { nationalForm } from './personal-data/phone-number.ts';

const knownOf = new WeakMap<Partnership, Known>();

/**
 * Finds what looks like personal data of members of the public, in the order of the text. Time grows with the length
 * of the text and no faster, whatever is in it.
 */
export function findPersonalData(original: string, partnership: Partnership): Finding[] {
  if (original.trim() === '') return [];
  const { text, places } = evenOut(original);
  const known = knownOf.get(partnership) ?? learn(partnership);
  const words = withoutLinks(text);
  const links = readLinks(text);
  const taken = new Uint8Array(text.length);
  const findings: Finding[] = [];

  for (const detector of detectors) {
    const inWords = detector.find(words, known);
    const inLinks =
      detector.inLinks && links.text !== ''
        ? detector.find(links.text, known).flatMap(({ start, certainty }): Span[] => {
            const link = links.linkAt(start);
            return link ? [{ ...link, certainty }] : [];
          })
        : [];
    for (const { start, end, certainty } of [...inWords, ...inLinks]) {
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      findings.push({ type: detector.type, start: places[start] ?? 0, end: places[end] ?? original.length, certainty });
    }
  }
  return findings.toSorted((one, other) => one.start - other.start);
}

function learn(partnership: Partnership): Known {
  const named = [...partnership.organisations, ...partnership.groups, ...partnership.duties];
  const known = {
    switchboards: new Set(partnership.switchboards.map(({ number }) => nationalForm(number))),
    words: new Set(
      named.flatMap(({ shortName, aliases }) => [shortName, ...aliases].flatMap((one) => plainName(one).split(' '))),
    ),
  };
  knownOf.set(partnership, known);
  return known;
}
