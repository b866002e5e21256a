import type { Clause } from './clauses.ts';
import { has, tableOf } from './phrases.ts';
import { tidy } from './tidy.ts';

const LACKED =
  'analysts?|staff|staffing|capacity|resources?|resourcing|funding|funds|money|budget|data|response|reply|answer|one|time|cover|leads?|venue|figures|access|officers?|coordinator|co-ordinator|information|feedback|sign off|support|lawyer|legal|chair|quorum|agreement|vehicle|room|licen[cs]e|system|one to|people|admin|decision|news from|word from|contract|provider|volunteers?';

/** Ways of saying that something is in the way. `{LACKED}`: what people run short of. */
const IN_THE_WAY = tableOf(
  [
    [
      true,
      [
        '(?:waiting|wait|hanging) (?:for|on|to hear)',
        'awaiting',
        '(?:because|due to|owing to|down to)(?! (?:be|finish|start|complete|go|report|meet|sign|publish|deliver)\\b)',
        'no (?:\\w+ )?(?:{LACKED})',
        'without (?:an? |the |any )?(?:\\w+ )?(?:{LACKED})',
        '(?:lack|shortage) of',
        'short (?:of|on|staffed)|short-staffed|understaffed|under-resourced|over-?stretched|stretched|snowed under|swamped|too busy|run ragged|firefighting',
        'vacanc(?:y|ies)|vacant|covering|sickness|off sick|off work|maternity|paternity|redeployed|abstractions?',
        "(?:is|are|'s|lead|officer|analyst|manager|colleague|coordinator) (?:currently |still )?(?:on|off) (?:annual |long term |sick |mat )?(?:leave|sick|ill)",
        'held up|hold up|hold-up|holding (?:us|it|things|this|everything) (?:up|back)|bottleneck',
        'delay(?:ed|s)? (?:by|in|with|from|at|on|because)',
        'depend(?:s|ent|ing)? (?:on|upon)|reliant on|subject to',
        "(?:haven't|hasn't|have not|has not|not|yet to|still to|failed to|didn't|won't|refus(?:ed|ing) to|still not) (?:yet |been |even |actually )*(?:sent|send|receive|received|reply|replied|respond|responded|provide|provided|got back|come back|heard|hear|sign|agree|agreed|share|shared|supply|supplied|return|returned|had (?:a |any |the )?(?:\\w+ )?(?:{LACKED})|give|given|confirm|confirmed|appoint|appointed|recruit|recruited|arrive|arrived|answer|answered|turned up)",
        "(?:haven't|hasn't|don't|doesn't|didn't) (?:got |have |had )(?:an? |the |any |enough )?(?:\\w+ )?(?:{LACKED})",
        'not enough',
        "(?:need|needs|needed|require|requires) (?:an? |the |our |some |your |more )?(?:[\\w']+ )?(?:[\\w']+ )?(?:to (?:sign|agree|approve|send|provide|share|reply|respond|decide|confirm|chase|release|fund|supply|unblock|sort|give|help)|from|help|decision|approval|funding|support|input|sign off)",
        '(?<!for )(?<!nudge )chas(?:ed|ing)(?! (?:me|us)\\b)',
        "(?:is|are|was|were|[\\w']+(?<!running)) late (?:with|again|from|in|sending|returning)",
        '(?:system|data|returns?|figures|imrs?) (?:is |are )?late',
        'f(?:ell|allen|alling) through|cancelled|postponed|pulled out|withdrawn|withdrew|dropped out|let us down',
        '(?<!no )(?:problems?|issues?|difficult(?:y|ies)|hiccups?|snags?|glitch(?:es)?|trouble) (?:with|over|getting|at|around|on|in|is|are|about)',
        'struggling|hard to|difficult to',
        "(?:unable to|can't|couldn't|can not|not able to) (?:get|access|find|recruit|book|reach|release|share|meet|see|use|attend|log|start|finish|progress|proceed|move|do|complete)",
        'until (?:we|they|the|i|it|she|he|legal|finance|police|probation|council|someone)(?! end\\b)',
        '(?:stuck|stalled|blocked|paused|on hold) (?:on|with|at|by|in|for|pending|until|while)',
        'system (?:is |was )?down|broken|crashed|technical',
        'missing|outstanding from|overdue from|backlog|bottleneck|competing|workload|pressures?|budget cut|cuts|recruitment freeze',
        '(?:lost|losing) (?:our |a |an |the |one |two |\\d )+(?:\\w+ )?(?:{LACKED})',
        '(?:it|staffing|staff|capacity|technical|funding|data|system|resource|legal|access|recruitment|budget) (?:probs|problems?|issues?|difficulties|delays?|shortages?|gaps?)',
        'expired|lapsed|ran out|run out of',
        '(?:resigned|left the (?:team|service|organisation|post)|has left|have left|gone off|retired)',
      ],
    ],
  ],
  { LACKED },
);

/** Nothing is in the way. */
const CLEAR = tableOf([
  [
    true,
    [
      '(?:no|nothing|not|without|zero) (?:more |further |any |real |longer |major |significant )*(?:issues?|problems?|blockers?|delays?|obstacles?|barriers?|risks?|waiting|in the way|held up|concerns?|outstanding|short of|stuck)(?: to report)?',
      '(?:data|figures|sign off|response|reply) (?:now |has |have |is |are |been |finally )*(?:in|received|arrived|here|resolved)',
      'resolved|no longer|was (?:delayed|held up|waiting|short)',
    ],
  ],
]);

const NO_REASON =
  /^(?:and |but )?(?:thanks?|thank you|cheers|sorry|regards|hi|hello|morning|hope|hoping|will|should|expect|aim|we expect|we hope|so|please|fyi|happy|let me|i think|i'd say|log|see|link|otherwise|done|by|until|for|just|if|on)\b/;

export interface Obstacle {
  words: string;
  start: number;
  end: number;
}

/** `masked`: the clause without the words that other rules read. */
interface ReadClause extends Clause {
  masked: string;
  isRead: boolean;
}

/**
 * What is in the way, in the member's words: the part of a clause that says so, and the clauses after it that say nothing
 * else. `bare`: after a red, an amber, a block or "not started", words that say nothing else are the reason.
 */
export function findObstacle(
  clauses: readonly ReadClause[],
  text: string,
  own: (start: number, end: number) => string,
  afterReason: number | undefined,
): Obstacle | undefined {
  const isNewLine = (one: Clause, next: Clause) => text.slice(one.end, next.start).includes('\n');
  const cued = clauses.findIndex((clause) => cueOf(clause) !== undefined);
  const bare =
    afterReason === undefined ? -1 : clauses.findIndex((clause) => clause.start >= afterReason && isReason(clause));
  const first = cued < 0 ? bare : bare < 0 ? cued : Math.min(cued, bare);
  const clause = clauses[first];
  if (!clause) return undefined;
  const start = cueOf(clause) ?? clause.start + (/^.*¤/.exec(clause.masked)?.[0].length ?? 0);
  let last = clause;
  for (const next of clauses.slice(first + 1)) {
    if (next.isRead && cueOf(next) === undefined && !next.text.startsWith('but ')) break;
    if (NO_REASON.test(next.text) || isNewLine(last, next)) break;
    last = next;
  }
  const end = last.end;
  const words = tidy(own(start, end));
  return /\p{L}{2}/u.test(words) ? { words, start, end } : undefined;
}

/** Where the obstacle begins in the text: at the clause, or at the cue when something else was said before it. */
function cueOf(clause: ReadClause): number | undefined {
  if (has(clause.text, CLEAR)) return undefined;
  const places = IN_THE_WAY.map(({ pattern }) => clause.text.search(pattern)).filter((place) => place >= 0);
  if (places.length === 0) return undefined;
  const place = Math.min(...places);
  const lead = clause.masked.slice(0, place);
  const read = lead.lastIndexOf('¤');
  return clause.start + (read < 0 ? 0 : read + 1);
}

/** A clause of its own with words enough to be a reason: no courtesy, no hope, no link. */
function isReason({ masked, isRead }: ReadClause): boolean {
  if (isRead || has(masked, CLEAR) || masked.includes('§')) return false;
  const words = masked.match(/[a-z']{2,}/g) ?? [];
  return words.length >= 2 && !NO_REASON.test(masked);
}
