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
for (const ten of ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']) {
  for (let unit = 1; unit < 10; unit += 1) TENS[`${ten} ${UNITS[unit]}`] = (TENS[ten] ?? 0) + unit;
}
/** "nine tenths" */
const SHARES: Record<string, number> = { fifths: 20, quarters: 25, thirds: 100 / 3, eighths: 12.5, tenths: 10 };
const PARTS: Record<string, number> = {
  ...Object.fromEntries(
    Object.entries(SHARES).flatMap(([name, share]) =>
      UNITS.flatMap((unit, count) =>
        count > 0 && count * share < 100
          ? [unit, String(count)].map((one) => [`${one} ${name}`, Math.round(count * share)])
          : [],
      ),
    ),
  ),
  half: 50,
  'a half': 50,
  quarter: 25,
  'a quarter': 25,
  'one quarter': 25,
  third: 33,
  'a third': 33,
  'one third': 33,
};

const tens = waysOf(TENS);
const parts = waysOf(PARTS);
const units = UNITS.join('|');
/** A form filled in: "%: 60", "progress: 60". */
const FIELD =
  /(?:%|percent(?:age)?|per cent|progress)(?: complete| done)?(?: ?[:=] ?|(?<=complete) )(\d{1,3})(?![\d.%/])/g;

const DONE =
  'done|completed?|there|through|finished|of the way(?: there| through)?|written|drafted|closed|delivered|ticked off|signed off|sorted|progress';
const THINGS =
  'actions?|tasks?|milestones?|steps?|items?|objectives?|recommendations?|deliverables?|sections?|chapters?|points?|workstreams?|projects?|work';

/** The clause speaks of a result, of people or of money: that number is not how far the work has come. */
const NOT_PROGRESS =
  /\b(?:down|(?<!^(?:now )?)up|fell|fallen|falls?|rose|risen|rise|dropped|drop|increas\w+|decreas\w+|reduc\w+|spent|spend|budget|grant|funding|funded|underspen\w+|money|cost\w*|compared|respon(?:ded|dents?|ses?|se rate)|satisf\w+|confiden\w+|rate|rates|attend\w+|incidents?|offen[cs]es?|reports? of|residents|people|staff|victims|callers|clients|users|pupils|households|turnout|target of|likely|target is|cases|calls|crimes|waits?\b|waiting (?:more|over|less|longer|under|times?)|adults|children|admissions|treatment|offenders|arrests|seizures|referrals|complaints|applications|figures show|measure|kpi|average|score|burglar\w+|thefts?|capacity|vacan\w+|sure|certain|committed|behind (?:you|this)|agree|on leave|hours|fte|trained|uptake|coverage|returned|sample|discount|of the (?:time|year|budget|grant|cost|team|data)|higher|lower|more than last|less than last|year on year|yoy)\b|[£$]/;

const PERCENT = new RegExp(
  `(?<bound>over |more than |under |less than |(?<!now )up to |at least |[<>]\\s?)?(?<from>from )?(?:(?<![\\d.,/-])(?<digits>\\d{1,4}(?:\\.\\d+)?)|(?<!\\w)(?<spelled>${tens}))(?: ?%)?(?: ?(?:-|to|or) ?(?<second>\\d{1,3}))? ?(?:%|per ?cent\\b|percent\\b|percentage complete|(?= not \\d{1,3}\\b))`,
  'g',
);
/** "100% on track" */
const EMPHASIS =
  /^ (?:on|green|committed|sure|certain|happy|confident|behind|agree|clear|right|fine|good|not|sorted by)\b/;
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

  for (const match of text.matchAll(FIELD)) {
    const value = Number(match[1]);
    if (value <= 100) signs.push({ ...spanOf(match), means: value });
  }
  for (const match of text.matchAll(PERCENT)) {
    const { bound, from, digits, spelled, second } = match.groups ?? {};
    const span = spanOf(match);
    const first = digits === undefined ? (TENS[(spelled ?? '').replaceAll('-', ' ')] ?? 0) : Math.round(Number(digits));
    const value = from !== undefined && second !== undefined ? Number(second) : first;
    const isVague = bound !== undefined || (second !== undefined && from === undefined) || value > 100;
    const isEmphasis = value === 100 && EMPHASIS.test(text.slice(span.end));
    const isProgress = AFTER_DONE.test(text.slice(span.end)) || !NOT_PROGRESS.test(clauseAt(match.index));
    if (!isProgress || isEmphasis) aside.push(span);
    else signs.push({ ...extend(span, text), means: isVague ? null : value });
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
    signs.push({
      ...extend(span, text),
      means: bound === undefined ? (PARTS[name.replaceAll('-', ' ')] ?? null) : null,
    });
  }
  const ordered = signs.toSorted((one, other) => one.start - other.start);
  return { signs: ordered, rest: without(text, [...ordered, ...aside]) };
}

/** "75% of actions done": the words after a number that belong to it. */
function extend(span: { start: number; end: number }, text: string): { start: number; end: number } {
  const lead = /(?:done|completed?|finished)(?: about| around|:)? $/.exec(
    text.slice(Math.max(0, span.start - 18), span.start),
  );
  const tail = AFTER_DONE.exec(text.slice(span.end, span.end + 60));
  return { start: span.start - (lead?.[0].length ?? 0), end: span.end + (tail?.[0].length ?? 0) };
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

/** Longest first, so that "seventy five" is not read as "seventy"; a hyphen is a space. */
function waysOf(words: Record<string, number>): string {
  const names = Object.keys(words).toSorted((one, other) => other.length - one.length);
  return names.join('|').replaceAll(' ', '[ -]');
}
