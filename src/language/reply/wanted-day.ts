import type { Doubt } from '../../domain/reading.ts';
import type { Clause } from './clauses.ts';
import type { DaySense } from './day-sense.ts';
import { isWorked } from './days-ahead.ts';
import { WORDS } from './statuses.ts';
import type { WrittenDay } from './written-days.ts';

const BEFORE =
  /(?:by|until|before|eta|target|deadline|due|for|to|is|date|then|or|at latest|latest|at the latest|expected|expect|around|about|say|maybe|probably|hopefully|aiming for|sorry|actually|mean|make that|:|-)(?: the| on| for| by| around| about| say| is| of)*[ ,]*$/;
const FINISHING = new RegExp(
  `\\b(?:${WORDS.DONE}|${WORDS.DO}|ready|will be|should be|hope|hoping|aim|aiming|expect|expecting|expected|target|deadline|eta|due|with you|to you|circulate|complet\\w+|finish\\w*|slip|slipped|sign off|go live|forecast|revised|anticipated|then)\\b|¤`,
);
const BESIDE =
  /\b(?:meeting|meets?|meet|workshop|events?|session|training|visit|interviews?|panel|hearing|walkabout|survey (?:closes|opens)|consultation (?:opens|starts|begins|runs|closes)|starts?|starting|begins?|opens?|closes|since|as of|dated|met|held|chased|attended|launched on|happened|took place|report of|last board|from)\b[^¤]*$/;
const ONLY_DATE =
  /^(?:(?:by|on|for|until|before|the|hopefully|probably|maybe|prob|eta|target|deadline|due|date|around|about|approx|say|i'd say|should be|will be|think|i think|it's|aiming for|aim for|is|new|revised|new date|please|now|at the latest|latest|if possible|if ok|ish|then|ok|end|make it|or|latest by|would be|d\d+|ready|so|say|not|end of day|close of play|anticipated|completion|finish|sorry|eh|ta|thanks|cheers|pls|and|mon|tue|wed|thu|fri|monday|tuesday|wednesday|thursday|friday)[ ,.:!-]*)*$/;
const PAST = new RegExp(
  `\\b(?:${WORDS.DONE}|sent|met|held|was|were|had|did|went|agreed|started|launched|chased|received|took place|happened|last)\\b(?: [\\w']+){0,4} ?(?:on|at|last|in)? ?(?:the )?$`,
);

/** "sign off meeting Thursday, should be complete then" */
const THEN = new RegExp(`(?:${WORDS.DONE}|ready|complete) (?:by |at |after )?(?:then|that)\\b`);

/** How far, in characters, words speak of a day: bounds the work. */
const AROUND = 120;

export interface WantedDay {
  day: WrittenDay;
  doubts: Doubt[];
}

/**
 * The day by which a reply says, or asks, that the work is finished. Days of meetings and of what has happened are none.
 * Several such days: the one said last after a correction, else the person is asked.
 */
export function wantedDay(
  days: readonly WrittenDay[],
  clauses: readonly Clause[],
  text: string,
  sense: DaySense,
  { isAsked, isComplete }: { isAsked: boolean; isComplete: boolean },
): WantedDay | undefined {
  const blotted = days.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  const isThen = THEN.test(text);
  const all = days.filter((day) => isWanted(day));
  const wanted = all.some(({ on }) => on !== null) ? all.filter(({ on }) => on !== null) : all;
  const chosen = wanted.at(-1);
  if (!chosen) return undefined;
  const isSeveral = wanted.some(({ on }) => on !== chosen.on) && !isSettled();
  const doubts: Doubt[] = isSeveral ? ['date is unclear'] : doubtsOf(chosen);
  const isKept = doubts.every((doubt) => doubt === 'weekend or holiday');
  return { day: isKept ? chosen : { ...chosen, on: null }, doubts };

  function isWanted(day: WrittenDay): boolean {
    const clause = clauses.find(({ start, end }) => day.start < end && start < day.end);
    if (!clause) return false;
    const before = text.slice(Math.max(clause.start, day.start - AROUND), day.start).trimEnd();
    const around = blotted.slice(Math.max(clause.start, day.start - AROUND), Math.min(clause.end, day.end + AROUND));
    if (/\bnot (?:the )?$/.test(`${before} `)) return false;
    if (isAsked || isThen) return true;
    const isPast = day.on !== null && day.on <= sense.today.toString();
    if (isPast && PAST.test(`${before} `)) return false;
    if (isComplete) return false;
    if (ONLY_DATE.test(around.replace(/[?!.]/g, '').trim())) return true;
    const says = text.slice(day.start, day.end);
    const isTied = /^(?:by|until|before|for|in time)\b/.test(says) || BEFORE.test(`${before} `);
    if (BESIDE.test(before) && !/\b(?:by|until|before) ?(?:the )?$/.test(before) && !/^(?:by|before)\b/.test(says))
      return false;
    return isTied || FINISHING.test(around);
  }

  function doubtsOf(day: WrittenDay): Doubt[] {
    if (day.isImpossible) return ['no such date'];
    const found: Doubt[] = [];
    if (day.isUnclear || day.on === null) found.push('date is unclear');
    if (day.on !== null && day.on < sense.today.toString()) found.push('date is past');
    else if (day.on !== null && !isWorked(day.on, sense.partnership)) found.push('weekend or holiday');
    return found;
  }

  /** "from 4 to 11 December", "4th, sorry 11th", "was 4th now 11th" */
  function isSettled(): boolean {
    return /\b(?:sorry|actually|i mean|meant|make that|no wait|rather|instead of|from|was|now|correction|not)\b/.test(
      text,
    );
  }
}
