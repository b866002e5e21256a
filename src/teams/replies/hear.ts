import { type HearOutcome, hearReply } from '../../usecases/hear-reply.ts';
import type { Heard } from '../../usecases/read-reply.ts';
import { phrases } from '../phrases.ts';
import { replyPhrases } from '../phrases-replies.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { answerBeside } from './beside.ts';
import { fillNoted, showCandidate } from './show-candidate.ts';
import { tellAlone } from './tell-alone.ts';

/** Words longer than any reply are read as far as this. */
const LONGEST = 30_000;

/**
 * Takes words as a reply to what is asked in this place. Undefined where they are none: then a mention is answered like
 * any other words, and without one nothing is said.
 */
export async function hearWords(tools: BotTools, turn: Turn): Promise<Reply | undefined> {
  return presentHeard(tools, turn, await hearReply(tools, heardIn(turn)));
}

export function heardIn({ who, where, messageId, words }: Turn): Heard {
  return { who, place: where, messageId, words: words.slice(0, LONGEST) };
}

/** In a channel what was recorded shows on the prompt card, so nothing is posted. */
export async function presentHeard(tools: BotTools, turn: Turn, heard: HearOutcome): Promise<Reply | undefined> {
  const isChannel = turn.where.kind === 'channel';
  switch (heard.outcome) {
    case 'recorded':
      if (isChannel) return { kind: 'nothing' };
      return { kind: 'card', card: fillNoted(tools, [heard.update], { title: replyPhrases.noted }) };
    case 'unsure':
      return showCandidate(tools, heard.candidate);
    case 'personal data':
      return tellAlone(tools, turn, await sayWithheld(tools, heard));
    case 'not yours':
      return turn.isAddressed && turn.where.kind !== 'personal'
        ? { kind: 'text', text: replyPhrases.notYoursHere }
        : undefined;
    case 'no update': {
      if (!turn.isAddressed) return undefined;
      const answer = answerBeside(tools, turn, heard.reading, heard.asked);
      const isInThread = heard.asked.group !== null;
      return answer ?? (isInThread ? { kind: 'text', text: replyPhrases.askAgain(replyPhrases.example) } : undefined);
    }
    case 'not asked':
      return undefined;
  }
}

/** The kinds that were found, never the words; and what is left of the reply without them, for a tap. */
async function sayWithheld(
  tools: BotTools,
  { types, candidate }: Extract<HearOutcome, { outcome: 'personal data' }>,
): Promise<Reply> {
  const text = `${phrases.personalWords(types)} ${replyPhrases.falseAlarm}`;
  return candidate ? showCandidate(tools, candidate, `${text} ${replyPhrases.restOf}`) : { kind: 'text', text };
}
