import type { Partnership } from '../../domain/partnership.ts';
import type { ReadItem, ReadingContext } from '../../domain/reading.ts';
import { clausesOf } from './clauses.ts';
import type { DaySense } from './day-sense.ts';
import { type Mention, mentionsIn, namesOf } from './names.ts';
import { type Piece, type PositionRead, readPosition } from './read-position.ts';

/** What a reply speaks of: one thing, or several that each have a position of their own. */
export interface Subjects {
  kind: 'hubs' | 'duties' | 'one';
  items: ReadItem[];
  reads: PositionRead[];
  dutyId: string | null;
  groupId: string | null;
}

interface Group {
  mentions: Mention[];
  start: number;
  end: number;
  /** "A, B and C" ends its list at C. */
  isClosed: boolean;
}

const JOINED = /^[\s,/+]*(?:and|plus|or)?[\s,]*(?:the )?$/;
const OBJECT =
  /\b(?:waiting (?:on|for)|awaiting|from|with|by|ask|to|chas(?:ed|ing)|until|need|needs|via|per|like|than|of|at) (?:the )?$/;
const IN_PLACE = /\b(?:in|for|at|re) (?:the )?$/;
const OPENING =
  /^(?:[-*•–]\s*|\d{1,2}[.)]\s*)?(?:(?:the|for|in|at|re|on|and|so|but|with|also|our|as for|update|regarding|meanwhile|plus|then|think|i think|yes|ok|hi|hello|while|whereas|although)\b[ :,-]*)*$/;
const OTHERS =
  /(?<![\w'])(?:the )?(?:others|other two|other hubs|other ones|rest|remainder|other hub|remaining (?:two|hubs))(?![\w'])(?! of)/g;
const LIKEWISE = /^[\s,]*(?:is |are |hub )?(?:too|as well|also|same|the same|ditto|likewise|same here|likewise)\W*$/;
/** "Barrow 90 / Eden 70" */
const BARE_NUMBER = /^[\s:=-]*(?:now |at |about |on )?\d{1,3}(?=\s*$|\s*[/,;|.]+\s)\s?/;
/** Nobody speaks of more duties than there are in one breath: bounds the work. */
const MOST_GROUPS = 20;
const OTHERS_ID = '*';

export function readSubjects(piece: Piece, sense: DaySense, context: ReadingContext): Subjects {
  const names = namesOf(sense.partnership);
  const hubs = mentionsIn(piece.text, names.hubs).filter(
    ({ start }) =>
      !OBJECT.test(piece.text.slice(Math.max(0, start - 20), start)) ||
      IN_PLACE.test(piece.text.slice(Math.max(0, start - 20), start)),
  );
  const withOthers =
    hubs.length > 0 ? [...hubs, ...othersIn(piece.text)].toSorted((one, other) => one.start - other.start) : hubs;
  const duties = subjectDuties(piece.text, mentionsIn(piece.text, names.duties));

  const byHub = distinct(withOthers) > 1 ? readGroups(piece, sense, withOthers, true) : [];
  const items = expandOthers(byHub, sense.partnership);
  if (items.length > 1)
    return {
      kind: 'hubs',
      items: items.map(toItem),
      reads: items.map(({ read }) => read),
      dutyId: distinct(duties) === 1 ? (duties[0]?.id ?? null) : null,
      groupId: null,
    };

  const byDuty = readGroups(piece, sense, duties, false);
  const first = duties[0];
  const before =
    first && context.dutyId !== null && first.id !== context.dutyId
      ? readPosition(cut(piece, 0, first.start), sense)
      : undefined;
  const isAlsoAsked = before !== undefined && isPlaced(before) && context.dutyId !== null;
  const parts = isAlsoAsked && context.dutyId !== null ? [{ id: context.dutyId, read: before }, ...byDuty] : byDuty;
  if (distinct(parts) > 1)
    return {
      kind: 'duties',
      items: parts.map(toItem),
      reads: parts.map(({ read }) => read),
      dutyId: null,
      groupId: null,
    };

  const hub = items[0]?.id ?? subjectHub(piece.text, hubs);
  const duty = byDuty[0]?.id ?? (distinct(duties) === 1 ? (duties[0]?.id ?? null) : null);
  const isElsewhere =
    (duty !== null && context.dutyId !== null && duty !== context.dutyId) ||
    (hub !== null && context.groupId !== null && isHub(context.groupId, sense.partnership) && hub !== context.groupId);
  if (isElsewhere) {
    const read = readPosition(piece, sense);
    const id = duty !== null && context.dutyId !== null && duty !== context.dutyId ? duty : hub;
    if (id !== null && isPlaced(read))
      return { kind: 'duties', items: [toItem({ id, read })], reads: [read], dutyId: duty, groupId: hub };
  }
  return { kind: 'one', items: [], reads: [], dutyId: duty, groupId: hub };
}

/** One position for each group of names that has one. "Done in Barrow" says it before the name, "Barrow done" after. */
function readGroups(
  piece: Piece,
  sense: DaySense,
  mentions: readonly Mention[],
  mayLead: boolean,
): { id: string; read: PositionRead }[] {
  const groups = groupsOf(piece.text, mentions);
  const [first] = groups;
  if (!first) return [];
  const lead = piece.text.slice(0, first.start);
  const isSaidBefore = mayLead && IN_PLACE.test(lead) && isPlaced(readPosition(cut(piece, 0, first.start), sense));
  const parts: { id: string; read: PositionRead }[] = [];
  const clauses = clausesOf(piece.text);
  const starts = groups.map((group, index) => {
    const before = groups[index - 1]?.end ?? 0;
    const clause = clauses.find(({ start, end }) => start <= group.start && group.start < end)?.start ?? group.start;
    const isWhole = IN_PLACE.test(piece.text.slice(before, group.start)) && clause >= before;
    return isWhole ? clause : isSaidBefore ? before : group.start;
  });
  const seen = new Set<string>();
  groups.slice(0, MOST_GROUPS).forEach((group, index) => {
    if (group.mentions.every(({ id }) => seen.has(id))) return;
    const from = starts[index] ?? group.start;
    const to = starts[index + 1] ?? piece.text.length;
    const after = piece.text.slice(group.end, to);
    const earlier = parts.at(-1);
    const bare = BARE_NUMBER.exec(after);
    const said = cut(without(piece, group), from, to);
    const part = bare
      ? {
          ...said,
          text: `${said.text.slice(0, group.end)}${bare[0].trimEnd()}%${said.text.slice(group.end + bare[0].trimEnd().length + 1)}`,
        }
      : said;
    const isJoined = JOINED.test(piece.text.slice(groups[index - 1]?.end ?? 0, group.start)) && /^\W*$/.test(after);
    const read = (LIKEWISE.test(after) || isJoined) && earlier ? earlier.read : readPosition(part, sense);
    if (!isPlaced(read)) return;
    for (const { id } of group.mentions) {
      parts.push({ id, read });
      seen.add(id);
    }
  });
  return parts.filter(({ id }, index) => parts.findIndex((one) => one.id === id) === index);
}

/** Names joined by "and" or a comma share what is said of them. */
function groupsOf(text: string, mentions: readonly Mention[]): Group[] {
  const groups: Group[] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const between = last ? text.slice(last.end, mention.start) : '';
    const isListed = last !== undefined && JOINED.test(between) && !(last.isClosed && /^[,\s]*$/.test(between));
    if (isListed) {
      last.isClosed ||= /\b(?:and|or)\b/.test(between);
      last.mentions.push(mention);
      last.end = mention.end;
    } else
      groups.push({
        mentions: [mention],
        start: mention.start,
        end: mention.end,
        isClosed: IN_PLACE.test(text.slice(Math.max(0, mention.start - 12), mention.start)),
      });
  }
  return groups;
}

/** Duties that open a clause: "waiting on drugs data" speaks of something else. Everyday words need a plainer name beside them. */
function subjectDuties(text: string, mentions: readonly Mention[]): Mention[] {
  const clauses = clausesOf(text);
  const subjects: Mention[] = [];
  for (const mention of mentions) {
    const isId = /^d\d+$/.test(text.slice(mention.start, mention.end));
    const clause = clauses.find(({ start, end }) => start <= mention.start && mention.start < end);
    const lead = text.slice(clause?.start ?? 0, mention.start);
    const last = subjects.at(-1);
    const isJoined =
      last !== undefined &&
      JOINED.test(text.slice(last.end, mention.start)) &&
      text.slice(last.end, mention.start).trim() !== '';
    const opensAfterAnd = / and (?:the )?$/.test(lead);
    if (isId || OPENING.test(lead) || isJoined || (opensAfterAnd && mention.isPlain)) subjects.push(mention);
  }
  const isNamed = (mention: Mention) => mention.isPlain || /^ (?:one|duty)\b/.test(text.slice(mention.end));
  return subjects.some(isNamed) ? subjects : [];
}

function subjectHub(text: string, hubs: readonly Mention[]): string | null {
  const clauses = clausesOf(text);
  const subject = hubs.find(({ start }) => {
    const clause = clauses.find((one) => one.start <= start && start < one.end);
    const lead = text.slice(clause?.start ?? 0, start);
    return OPENING.test(lead) || /\b(?:for|in) (?:the )?$/.test(lead);
  });
  return subject?.id ?? null;
}

function othersIn(text: string): Mention[] {
  return [...text.matchAll(OTHERS)].map((match) => ({
    id: OTHERS_ID,
    start: match.index,
    end: match.index + match[0].length,
    isPlain: true,
  }));
}

function expandOthers(
  parts: readonly { id: string; read: PositionRead }[],
  partnership: Partnership,
): { id: string; read: PositionRead }[] {
  const named = new Set(parts.map(({ id }) => id));
  const left = partnership.groups.filter(({ id, kind }) => kind === 'local focus hub' && !named.has(id));
  return parts.flatMap(({ id, read }) =>
    id === OTHERS_ID ? left.map((group) => ({ id: group.id, read })) : [{ id, read }],
  );
}

function cut(piece: Piece, from: number, to: number): Piece {
  const blot = (text: string) => text.replace(/[^\n]/g, ' ');
  return { ...piece, text: blot(piece.text.slice(0, from)) + piece.text.slice(from, to) };
}

/** The names themselves say nothing of where things stand: "reoffending 30%". */
function without(piece: Piece, { mentions }: Group): Piece {
  const text = mentions.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    piece.text,
  );
  return { ...piece, text };
}

function isPlaced({ position }: PositionRead): boolean {
  return position.status !== null || position.rag !== null || position.requestedDate !== null;
}

function toItem({ id, read }: { id: string; read: PositionRead }): ReadItem {
  return { ref: id, ...read.position };
}

function distinct(things: readonly { id: string }[]): number {
  return new Set(things.map(({ id }) => id)).size;
}

function isHub(groupId: string, partnership: Partnership): boolean {
  return partnership.groups.some(({ id, kind }) => id === groupId && kind === 'local focus hub');
}
