import { AUDIENCES, type Side, writeList } from '../domain/ladder-words.ts';
import type { Rung } from '../domain/partnership.ts';

/** What people call an audience. */
const CALLED: Record<string, Rung['to']> = {
  lead: 'lead',
  leads: 'lead',
  'lead and deputy': 'lead and deputy',
  deputy: 'lead and deputy',
  manager: 'manager',
  'csp manager': 'manager',
  chair: 'chair',
  'chair list': 'chair',
  'chair’s list': 'chair',
  "chair's list": 'chair',
};

const UNITS: Record<string, { unit: Rung['unit']; each: number }> = {
  d: { unit: 'days', each: 1 },
  day: { unit: 'days', each: 1 },
  w: { unit: 'days', each: 7 },
  week: { unit: 'days', each: 7 },
  wd: { unit: 'working days', each: 1 },
  'working day': { unit: 'working days', each: 1 },
};

/** Why words are no ladder; `words` are the part that could not be read. */
export type LadderWordsFault =
  | { fault: 'unreadable'; words: string }
  | { fault: 'no unit'; words: string }
  | { fault: 'negative'; words: string }
  | { fault: 'which audience'; words: string }
  | { fault: 'on the day is not overdue' };

export type ReadLadder = { outcome: 'ladder'; ladder: Rung[] } | ({ outcome: 'fault' } & LadderWordsFault);

/**
 * "60, 30, 14, 7 days, 1 working day; overdue 1, 3, 5, 10 working days". Parts stand between semicolons. One before the
 * deadline is for the lead, an overdue one climbs from audience to audience; "to the manager" at its end says otherwise.
 * What the numbers may be is the domain's to say.
 */
export function readLadderWords(words: string): ReadLadder {
  const parts = words.split(';').filter((part) => part.trim() !== '');
  return join(parts.map(readPart));
}

/** One list of one audience, as a field of the form has it. Nothing is a list of none. */
export function readLadderFields(fields: readonly { side: Side; to: Rung['to']; text: string }[]): ReadLadder {
  return join(
    fields.flatMap(({ side, to, text }) =>
      text.trim() === '' ? [] : [readList(text.replace(/^overdue\b:?/iu, ''), side, () => to)],
    ),
  );
}

/** The same in words, which read back to the same ladder. */
export function writeLadder(ladder: readonly Rung[]): string {
  const lists = (['before', 'overdue'] as const).flatMap((side) =>
    AUDIENCES.flatMap((to) => {
      const list = writeList(ladder, side, to);
      return list === '' ? [] : [`${side === 'overdue' ? 'overdue ' : ''}${list} to ${to}`];
    }),
  );
  return lists.join('; ');
}

function readPart(part: string): ReadLadder {
  const [, overdue, list = '', , audience] =
    /^\s*(overdue\b:?|late\b:?)?(.*?)(\s+(?:to|for)\s+(?:the\s+)?([\p{L}’' ,]+))?\s*$/iu.exec(part) ?? [];
  const side = overdue === undefined ? 'before' : 'overdue';
  if (audience !== undefined) {
    const to = CALLED[audience.trim().toLowerCase().replace(/\s+/gu, ' ')];
    return to ? readList(list, side, () => to) : { outcome: 'fault', fault: 'which audience', words: audience.trim() };
  }
  return readList(list, side, side === 'before' ? () => 'lead' : (place) => AUDIENCES[place]);
}

/** `toOf` says who hears the item at a place of the list. */
function readList(text: string, side: Side, toOf: (place: number) => Rung['to'] | undefined): ReadLadder {
  const items = text
    .toLowerCase()
    .split(/,|\band\b/u)
    .map((item) => item.trim().replace(/\s+/gu, ' '))
    .filter((item) => item !== '');
  if (items.length === 0) return { outcome: 'fault', fault: 'unreadable', words: text.trim() };
  const ladder: Rung[] = [];
  let unit: (typeof UNITS)[string] | undefined;
  for (const [place, item] of [...items.entries()].toReversed()) {
    const [, sign, digits, name] =
      /^([-−+]?)\s*(\d{1,12}(?:\.\d{1,6})?)\s*([a-z ]*?)(?: (?:before|after))?$/u.exec(item) ?? [];
    if (digits === undefined || name === undefined) return { outcome: 'fault', fault: 'unreadable', words: item };
    if (sign === '-' || sign === '−') return { outcome: 'fault', fault: 'negative', words: item };
    unit = name === '' ? unit : UNITS[name.replace(/(?<=day|week|wd)s$/u, '')];
    if (!unit) return { outcome: 'fault', fault: name === '' ? 'no unit' : 'unreadable', words: item };
    const to = toOf(place);
    if (!to) return { outcome: 'fault', fault: 'which audience', words: item };
    const offset = Number(digits) * unit.each;
    if (side === 'overdue' && offset === 0) return { outcome: 'fault', fault: 'on the day is not overdue' };
    ladder.unshift({ offset: side === 'overdue' ? -offset : offset, unit: unit.unit, to });
  }
  return { outcome: 'ladder', ladder };
}

function join(lists: readonly ReadLadder[]): ReadLadder {
  const fault = lists.find((list) => list.outcome === 'fault');
  if (fault) return fault;
  return { outcome: 'ladder', ladder: lists.flatMap((list) => (list.outcome === 'ladder' ? list.ladder : [])) };
}
