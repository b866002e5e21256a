import { findGroup, type Group } from '../domain/partnership.ts';
import { mayAnswer, type Person } from '../domain/person.ts';
import type { AskedSlot } from '../domain/place-reply.ts';
import type { PromptLine } from '../domain/prompt.ts';
import { findRound, type Round } from '../domain/round.ts';
import { listOwed } from './list-owed.ts';
import type { Tools } from './ports.ts';
import { viewGroup } from './view-round.ts';

/** Where a person's words were written. `threadId` is the conversation's id as Teams sends it. */
export interface Place {
  kind: 'channel' | 'group chat' | 'personal';
  threadId: string;
}

/** What somebody was asked in a place: in a prompt's thread that group's duties, in a chat all that the person owes. */
export interface Asked {
  round: Round;
  /** Of a prompt's thread. */
  group: Group | null;
  slots: AskedSlot[];
}

/** Undefined in a channel outside a prompt's thread, and when no board is ahead. */
export async function askedHere(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
  place: Place,
): Promise<Asked | undefined> {
  if (place.kind !== 'channel') {
    const owed = await listOwed(tools, who);
    return (
      owed && { round: owed.round, group: null, slots: owed.lines.map((line) => slotOf(line, line.group, owed.round)) }
    );
  }
  const prompt = await tools.store.prompts.ofThread(place.threadId);
  const group = prompt && findGroup(tools.partnership, prompt.groupId);
  const round = prompt && findRound(tools.partnership, prompt.roundId);
  if (!group || !round) return undefined;
  const { lines } = await viewGroup(tools, group, round);
  const own = lines.filter(({ duty }) => mayAnswer(who, duty.id, group.id, tools.partnership));
  return { round, group, slots: own.map((line) => slotOf(line, group, round)) };
}

function slotOf({ duty, isAnswered }: PromptLine, group: Group, round: Round): AskedSlot {
  return { slot: { dutyId: duty.id, groupId: group.id, roundId: round.id }, isOpen: !isAnswered };
}
