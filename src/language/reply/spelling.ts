import { distance } from 'fastest-levenshtein';

/** Words that rules look for: a slip in one of these is put right. All have at least five letters. */
const KNOWN = `
  achieved actioned adopted agreed almost amber analyst annual anymore applicable approved april attached august awaiting
  because before behind blocked capacity cancelled change changed chased chasing christmas closed commenced commencing
  complete completed concluded confirmed constabulary consultation council covering december delayed delays delivered
  draft drafted extension february finalised finish finished fortnight friday funding green halfway handed january
  leave longer march meeting minutes monday month moved nearly nothing november october ongoing outstanding partially
  paused percent police probation problem progress progressing published quarter received reoffending reviewed
  saturday schedule september signed sorted stalled start started started starting status still sunday thursday track
  tuesday underway unchanged until update vacancies vacancy waiting wednesday working yesterday tomorrow thirds
`
  .trim()
  .split(/\s+/);

/** Words that are right as they are, though they stand close to one of the above. */
const RIGHT = new Set(
  `
  start starts stated stater staff changes charge charged chance chances tracks truck crack train trace completes
  completing completion published publisher finishes march match marsh greet greed great closes close closer caused
  moved mover loved nothings minute month months mouth quarters quartet draft drafts grafted leaves leaver longer larger
  stalled sorted sorter snorted signed singed signer state statue statutes still stall skill approves approved
  improved waiting wailing writing working walking worked received receive receives reviewed review reviews behind
  problems police policy polices council counsel councils counsels before beforehand because delays delay delayed
  relayed update updated updates analysts vacancies vacancy agreed greed friday fridays sundry monday mondays amber
  ambers award awarding confirmed confirms confirmed conformed concluded concludes confirmed handed handled
  covering hovering delivered delivers deliver funding finding founding progress progressed progresses extension
  extensions meeting meetings meting until unit units unchanged adopted adapted closed closet paused passed
  pausing causes chased chaser chasers cheated cashed started starred drafted drifted third thirds annually
  percentage applicable actions actioned auctioned approval complained complaint complaints competed compete compiled
  `
    .trim()
    .split(/\s+/),
);

const known = new Set(KNOWN);
const FIVE_LETTERS = 5;
const EIGHT_LETTERS = 8;
const LONGEST = 14;

/**
 * The word that rules know and that this one was meant to be, or the word itself. The first letter must agree; up to seven
 * letters allow one slip (two neighbours that changed places are one), eight and more allow two.
 */
export function correct(word: string): string {
  if (word.length < FIVE_LETTERS || word.length > LONGEST || known.has(word) || RIGHT.has(word)) return word;
  const ending = endingOf(word);
  const near = KNOWN.filter(
    (one) =>
      one[0] === word[0] && Math.abs(one.length - word.length) <= 2 && (ending === '' || ending === endingOf(one)),
  );
  return near.find((one) => isSlip(word, one)) ?? word;
}

/** "Completely" is no slip for "completed": another ending is another word. */
function endingOf(word: string): string {
  return /(?:ly|ing|ed|ers?|s|ions?|al|y)$/.exec(word)?.[0] ?? '';
}

function isSlip(word: string, meant: string): boolean {
  const steps = distance(word, meant);
  if (steps <= 1) return meant.length >= FIVE_LETTERS;
  return steps === 2 && (isSwap(word, meant) || (meant.length >= EIGHT_LETTERS && word.length >= EIGHT_LETTERS - 1));
}

function isSwap(word: string, meant: string): boolean {
  const sorted = (letters: string) => letters.split('').toSorted().join('');
  return word.length === meant.length && sorted(word) === sorted(meant);
}
