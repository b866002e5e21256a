import { randomUUID } from 'node:crypto';
import { type CastMember, castPeople } from '../../src/cast.ts';
import type { Partnership } from '../../src/domain/partnership.ts';
import type { Slot } from '../../src/domain/update.ts';
import { slotsOf, submitOf } from '../submits.ts';
import type { MortalBot } from './kill-bot.ts';

/** Somebody on a connection of their own who revises one duty again and again. */
export interface Writer {
  person: CastMember;
  slot: Slot;
  /** Submits with a receipt. The next one is revision `acknowledged + 1`, also when it was sent before without an answer. */
  acknowledged: number;
}

/** What happened while everybody wrote. */
export interface Tally {
  acknowledged: number;
  unanswered: number;
  /** Deliveries of a submit that had its receipt already. */
  repeated: number;
}

/** Writers on different slots, each a lead who may answer there. */
export function gatherWriters(partnership: Partnership, howMany: number): Writer[] {
  const people = castPeople(partnership);
  const writers = slotsOf(partnership).flatMap((slot) => {
    const person = people.find(({ placement }) => placement.groupIds.includes(slot.groupId));
    return person ? [{ person, slot, acknowledged: 0 }] : [];
  });
  if (writers.length < howMany) throw new Error(`The register has work for ${writers.length} writers only.`);
  return writers.slice(0, howMany);
}

/** The words of a revision, found nowhere else. */
export function wordsOf({ slot }: Pick<Writer, 'slot'>, revision: number): string {
  return `Revision ${revision} of ${slot.dutyId} for ${slot.groupId} in ${slot.roundId}`;
}

/**
 * Everybody writes until they have `each` receipts or the bot is gone. A submit left without an answer is what its
 * writer sends first next time. Now and then one is delivered twice at once, and one with a receipt comes again: the
 * last one of an earlier life always.
 */
export async function writeAll(
  bot: MortalBot,
  writers: readonly Writer[],
  options: { each: number; random: () => number; tally: Tally; onAcknowledged: () => void },
): Promise<void> {
  await Promise.all(writers.map((writer) => write(bot, writer, options)));
}

async function write(bot: MortalBot, writer: Writer, options: Parameters<typeof writeAll>[2]): Promise<void> {
  const { each, random, tally, onAcknowledged } = options;
  let lastOfEarlierLife = writer.acknowledged;
  while (writer.acknowledged < each) {
    const revision = writer.acknowledged + 1;
    const copies = random() < 0.1 ? 2 : 1;
    const answers = await Promise.all(Array.from({ length: copies }, () => deliver(bot, writer, revision)));
    if (!answers.includes('acknowledged')) {
      tally.unanswered += 1;
      return;
    }
    writer.acknowledged = revision;
    tally.acknowledged += 1;
    onAcknowledged();
    // Not before a newer one stands on it: delivering a lost update again would put it back and hide the loss.
    const again = lastOfEarlierLife || (random() < 0.1 ? 1 + Math.floor(random() * revision) : 0);
    if (again > 0 && (await deliver(bot, writer, again)) === 'acknowledged') tally.repeated += 1;
    lastOfEarlierLife = 0;
  }
}

/** Each delivery has an activity id of its own, as Teams' redeliveries do; only the intent is the same. */
function deliver(bot: MortalBot, writer: Writer, revision: number): ReturnType<MortalBot['send']> {
  const submit = submitOf(writer.person, writer.slot, revision - 1, wordsOf(writer, revision));
  return bot.send({ ...submit, id: randomUUID() });
}
