import { type Sign, without } from './phrases.ts';

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS: Record<string, number> = {
  ten: 10,
  fifteen: 15,
  twenty: 20,
  'twenty five': 25,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  'seventy five': 75,
  eighty: 80,
  ninety: 90,
  'ninety five': 95,
  'a hundred': 100,
  'one hundred': 100,
  hundred: 100,
};
const PARTS: Record<string, number> = {
  half: 50,
  'a half': 50,
  quarter: 25,
  'a quarter': 25,
  'one quarter': 25,
  'three quarters': 75,
  '3 quarters': 75,
  third: 33,
  'a third': 33,
  'one third': 33,
  'two thirds': 67,
  '2 thirds': 67,
};

const tens = Object.keys(TENS).toSorted(byLength).join('|');
const parts = Object.keys(PARTS).toSorted(byLength).join('|');
const units = UNITS.join('|');

const DONE =
  'done|completed?|there|through|finished|of the way(?: there| through)?|written|drafted|closed|delivered|ticked off|signed off|sorted|progress';
const THINGS =
  'actions?|tasks?|milestones?|steps?|items?|objectives?|recommendations?|deliverables?|sections?|chapters?|points?|workstreams?|projects?|work';

/** The clause speaks of a result, of people or of money: that number is not how far the work has come. */
const NOT_PROGRESS =
  /\b(?:down|up|fell|fallen|falls?|rose|risen|rise|dropped|drop|increas\w+|decreas\w+|reduc\w+|spent|spend|budget|grant|funding|funded|underspen\w+|money|cost\w*|compared|respon(?:ded|dents?|ses?|se rate)|satisf\w+|confiden\w+|rate|rates|attend\w+|incidents?|offen[cs]es?|reports? of|residents|people|staff|victims|callers|clients|users|pupils|households|turnout|target of|likely|reoffend\w*|cases|calls|crimes?|burglar\w+|thefts?|capacity|vacan\w+|sure|certain|committed|behind (?:you|this)|agree|on leave|hours|fte|trained|uptake|coverage|returned|sample|discount|of the (?:time|year|budget|grant|cost|team|data)|higher|lower|more than last|less than last|year on year|yoy)\b|[£$]/;

const PERCENT = new RegExp(
  `(over |more than |under |less than |up to |at least |[<>]\\s?)?(?:(?<![\\d.,/-])(\\d{1,4})(?:\\.\\d+)?|(?<!\\w)(${tens}))(?:(?: ?(?:-|to|or) ?)(\\d{1,3}))? ?(?:%|per ?cent\\b|percent\\b|percentage complete)`,
  'g',
);
const COUNT = new RegExp(
  `(?<![\\w.,/-])(\\d{1,3}|${units}) ?(?:/|of|out of) ?(?:the |our |all )?(\\d{1,3}|${units})(?![\\w.,/%-])`,
  'g',
);
const PART = new RegExp(
  `(over |more than |under |less than |up to |at least )?(?<![\\w'])(${parts}) ?(?:-| )?(way|${DONE})?(?![\\w'])`,
  'g',
);
const AFTER_DONE = new RegExp(
  `^[ ¤]{0,3}(?:(?:of )?(?:the |our |all )?(?:${THINGS}) ?(?:are |is |now |have been |all |been )*)?(?:${DONE})\\b`,
);
const AFTER_THINGS = new RegExp(`^ ?(?:of )?(?:the |our )?(?:${THINGS})\\b`);
const BEFORE_DONE = new RegExp(
  `(?:${DONE}|at|about|around|say|progress|are|is|now|roughly|we're|it's|call it)(?: is| at| about| around| now| at about|:| -)? $`,
);
/** What "half" is often half of, besides the work. */
const OTHER_HALF =
  /^(?:-| )?(?:term|hour|day|year|price|a|an|the (?:team|staff|people|money|budget)|of (?:the |our )?(?:team|staff|people|residents|partners|budget)|dozen|past|board|yearly)\b/;
const HALF_OF = /(?:second|first|other|last|next|this|better|per|each|every|latter) $/;

/** How far the work has come, as somebody said it. `null`: a number that is no single percentage of it. */
export function takePercents(
  text: string,
  clauseAt: (index: number) => string,
): { signs: Sign<number | null>[]; rest: string } {
  const signs: Sign<number | null>[] = [];
  const aside: { start: number; end: number }[] = [];

  for (const match of text.matchAll(PERCENT)) {
    const [words, bound, digits, spelled, second] = match;
    const span = spanOf(match);
    const value =
      digits === undefined
        ? (TENS[spelled ?? ''] ?? 0)
        : Math.round(Number.parseFloat(/[\d.]+/.exec(words)?.[0] ?? digits));
    const isProgress = AFTER_DONE.test(text.slice(span.end)) || !NOT_PROGRESS.test(clauseAt(match.index));
    if (!isProgress) aside.push(span);
    else
      signs.push({
        ...extend(span, text),
        means: bound !== undefined || second !== undefined || value > 100 ? null : value,
      });
  }
  for (const match of text.matchAll(COUNT)) {
    const span = spanOf(match);
    if (overlaps(span, [...signs, ...aside])) continue;
    const [part, whole] = [toNumber(match[1]), toNumber(match[2])];
    const after = text.slice(span.end);
    const before = text.slice(Math.max(0, span.start - 24), span.start);
    const isSaid = AFTER_DONE.test(after) || AFTER_THINGS.test(after) || new RegExp(`(?:${DONE}) $`).test(before);
    if (
      !isSaid ||
      whole === 0 ||
      part > whole ||
      (NOT_PROGRESS.test(clauseAt(match.index)) && !AFTER_THINGS.test(after))
    )
      continue;
    signs.push({ ...extend(span, text), means: Math.round((100 * part) / whole) });
  }
  for (const match of text.matchAll(PART)) {
    const [, bound, name = '', way] = match;
    const span = spanOf(match);
    if (overlaps(span, [...signs, ...aside])) continue;
    const after = text.slice(span.end);
    const before = text.slice(Math.max(0, span.start - 24), span.start);
    const isHalf = name.endsWith('half');
    const isSaid =
      way !== undefined ||
      AFTER_DONE.test(after) ||
      (isHalf && (BEFORE_DONE.test(before) || clauseAt(match.index).length < 40));
    if (
      !isSaid ||
      HALF_OF.test(before) ||
      (way === undefined && OTHER_HALF.test(after)) ||
      (way === undefined && NOT_PROGRESS.test(clauseAt(match.index)))
    )
      continue;
    signs.push({ ...extend(span, text), means: bound === undefined ? (PARTS[name] ?? null) : null });
  }
  const ordered = signs.toSorted((one, other) => one.start - other.start);
  return { signs: ordered, rest: without(text, [...ordered, ...aside]) };
}

/** "75% of actions done": the words after a number that belong to it. */
function extend(span: { start: number; end: number }, text: string): { start: number; end: number } {
  const tail = AFTER_DONE.exec(text.slice(span.end, span.end + 60));
  return { start: span.start, end: span.end + (tail?.[0].length ?? 0) };
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].trimEnd().length };
}

function overlaps(span: { start: number; end: number }, others: readonly { start: number; end: number }[]): boolean {
  return others.some(({ start, end }) => span.start < end && start < span.end);
}

function toNumber(words = ''): number {
  const index = UNITS.indexOf(words);
  return index < 0 ? Number(words) : index;
}

function byLength(one: string, other: string): number {
  return other.length - one.length;
}
