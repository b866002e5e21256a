import { type Detector, judgeEach, type Known, wordsBefore } from './detector.ts';
import { FIRST_NAMES } from './first-names.ts';
import { isNameLike } from './ordinary-words.ts';

const WORD = String.raw`[A-Z][A-Za-z'-]{1,24}`;
const INITIALS = String.raw`[A-Z]\.? ?[A-Z]\.?(?: ?[A-Z]\.?)?(?![\w])`;
const ROLE = String.raw`victim|perp|perpetrator|suspect|offender|complainant|witness|survivor|aggrieved|nominal|injured party|defendant|abuser|informant`;
const RELATIVE = String.raw`mum|mother|dad|father|nan|gran|nana|grandmother|grandad|grandfather|brother|sister|son|daughter|wife|husband|girlfriend|boyfriend|aunt|auntie|uncle|stepdad|stepmum|ex`;

/** "Miss" and "Ms" need their capital ("we miss the"), and "MS Teams" is no one. A "Dr" is here for work. */
const TITLED =
  /\b(?:(?:[Mm]rs?|M(?:RS?|ISS)|M[sx]|Miss|Mister|[Mm]aster|Rev|Sir|Lady)\.?(?: ?[A-Z]\.?){0,2} ([A-Z][A-Za-z'-]{1,24})|(?:mrs?|mx)\.? (?:[a-z]\.? )?([a-z][a-z'-]{1,24}))/g;
/** "victim is Jane", "suspect: JS", "perp (Kyle)". */
const JOINED = new RegExp(
  String.raw`\b(?:${ROLE}|ip)(?:'s|s(?= name))? ?(?:is |was |named |called |name |names |[:,(=-] ?){1,3}(${WORD}|${INITIALS})`,
  'gi',
);
/** "suspect Kyle Bennett", without anything between. */
const BESIDE = new RegExp(String.raw`\b(${ROLE}) (${WORD}|${INITIALS})`, 'gi');
const CALLED = new RegExp(
  String.raw`\b(?:${ROLE}|${RELATIVE}|lad|boy|girl|man|woman) (?:is |was |who is )?(?:named|called) ([A-Za-z'-]{2,25})`,
  'gi',
);
/** Somebody's relative is somebody, with a name or without. */
const RELATIVES = new RegExp(
  String.raw`\b(?:(?:his|her) (?:${RELATIVE}|nephew|niece|cousin)|their (?:mum|mother|dad|father|nan|gran))\b`,
  'gi',
);
/** "the Bloggs family", "the family at 14", "the family on Duke Street". */
const FAMILY =
  /\b(?:the ([A-Z][A-Za-z'-]{1,24}) family\b|(?:the )?(?:family|household|tenant|resident|neighbour|couple) (?:at|of|on) (?:no\.? ?|number ?|flat ?)?(\d{1,4}\b|[A-Z][a-z'-]{1,24}))/g;
/** "Kyle, aged 14" is a date of birth's; "lad called Kyle" is above. "SB (victim)" turns the order round. */
const BEFORE_ROLE = new RegExp(String.raw`\b(${WORD}|[A-Z]\.?[A-Z]\.?) ?[(,] ?(?:the )?(?:${ROLE})\b`, 'g');

const PHRASE_STARTS = /(?:^|[.;:!?\n-] ?)$/;
const SUSPECTING = /\b(?:we|i|they|you|would|to|also|people|officers|police|residents|not) $/i;

/** A name only where the words around it tell that it is a member of the public's: colleagues are named freely. */
export const name: Detector = {
  type: 'name',
  inLinks: false,
  find: (text, known) => [
    ...judgeEach(text, TITLED, ([, capital, small]) => likelyIf(isWritten(capital ?? small ?? '', known))),
    ...judgeEach(text, JOINED, ([, one = '']) => likelyIf(isName(one, known))),
    ...judgeEach(text, BESIDE, (match) => {
      const [, role = '', one = ''] = match;
      if (/^suspect$/i.test(role) && SUSPECTING.test(wordsBefore(match))) return undefined;
      const isHeading = /^[A-Z]/.test(role) && !PHRASE_STARTS.test(wordsBefore(match));
      return likelyIf(!isHeading && isName(one, known));
    }),
    ...judgeEach(text, CALLED, ([, one = '']) =>
      likelyIf(isWritten(one, known) && !/^(?:in|out|off|for|back)$/i.test(one)),
    ),
    ...judgeEach(text, RELATIVES, () => 'likely'),
    ...judgeEach(text, FAMILY, ([, one, place]) =>
      likelyIf(place !== undefined ? isWritten(place, known) : isWritten(one ?? '', known)),
    ),
    ...judgeEach(text, BEFORE_ROLE, ([, one = '']) => likelyIf(isWritten(one, known))),
  ],
};

function likelyIf(isPersonal: boolean): 'likely' | undefined {
  return isPersonal ? 'likely' : undefined;
}

/** With a capital, or a common first name without one. */
function isName(word: string, known: Known): boolean {
  return (/^[A-Z]/.test(word) || FIRST_NAMES.has(word.toLowerCase())) && isWritten(word, known);
}

function isWritten(word: string, known: Known): boolean {
  return isNameLike(word, known.words);
}
