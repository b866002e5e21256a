import { plainName } from '../../domain/names.ts';
import type { Partnership } from '../../domain/partnership.ts';

/** Something of the register that a reply names. */
export interface Mention {
  id: string;
  start: number;
  end: number;
  /** False for an everyday word that is also the name of a duty, such as "plan" or "data". */
  isPlain: boolean;
}

interface NameFinder {
  hubs: Finder;
  duties: Finder;
  organisations: Finder;
}

interface Finder {
  pattern: RegExp;
  ids: Map<string, string>;
}

/** Everyday words: alone they may mean something else than the duty that bears them. */
const EVERYDAY = new Set(
  'plan data analysis analyses priorities crime disorder community engagement consultation survey sharing monitoring monitor reporting scrutiny alcohol trigger triggers cooperation engage datasets nuisance offending substance substances safer'.split(
    ' ',
  ),
);

const finders = new WeakMap<Partnership, NameFinder>();

/** Local focus hubs, duties and organisations by any name that the register gives them. */
export function namesOf(partnership: Partnership): NameFinder {
  const known = finders.get(partnership) ?? {
    hubs: finderOf(partnership.groups.filter(({ kind }) => kind === 'local focus hub')),
    duties: finderOf(partnership.duties.map((duty) => ({ ...duty, name: duty.title }))),
    organisations: finderOf([...partnership.organisations, ...healthBoards(partnership)]),
  };
  finders.set(partnership, known);
  return known;
}

export function mentionsIn(text: string, { pattern, ids }: Finder): Mention[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = plainName(match[1] ?? '');
    const id = ids.get(name) ?? ids.get(name.replace(/s\b/g, ''));
    if (id === undefined) return [];
    const start = match.index;
    return [{ id, start, end: start + match[0].length, isPlain: !EVERYDAY.has(name) }];
  });
}

function finderOf(
  things: readonly { id: string; name: string; shortName: string; aliases: readonly string[] }[],
): Finder {
  const ids = new Map<string, string>();
  for (const { id, name, shortName, aliases } of things) {
    for (const one of [id, shortName, ...aliases, name]) {
      const plain = plainName(one);
      if (plain.length > 1 && !ids.has(plain)) ids.set(plain, id);
    }
  }
  const ways = [...ids.keys()]
    .toSorted((one, other) => other.length - one.length)
    .map((name) =>
      name
        .split(' ')
        .map((word) => `${word}(?:'?s)?`)
        .join("[\\s'-]+"),
    );
  // "Barrow hub", "Eden LFH": the kind of thing belongs to its name.
  return {
    pattern: new RegExp(`(?<![\\w'])(${ways.join('|')})(?:'s)?(?: (?:hub|lfh|local focus hub|area))?(?![\\w'])`, 'g'),
    ids,
  };
}

/** "NHS" and "health" mean a board, but not which one: an organisation without an id. */
function healthBoards(partnership: Partnership): { id: string; name: string; shortName: string; aliases: string[] }[] {
  const boards = partnership.organisations.filter(({ name }) => name.startsWith('NHS '));
  const [only] = boards;
  const id = boards.length === 1 && only ? only.id : '';
  return boards.length === 0 ? [] : [{ id, name: 'NHS', shortName: 'NHS', aliases: ['health', 'icb'] }];
}
