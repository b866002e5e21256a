import { type Candidate, type CandidateLine } from '../domain/candidate.ts';
import type { PersonalDataType } from '../domain/personal-data.ts';
import { answerableBy } from '../domain/place-reply.ts';
import type { Reading } from '../domain/reading.ts';
import { sayNoted } from '../domain/reading-said.ts';
import { isSameSaid, type Slot, type Source, slotKey, type Update } from '../domain/update.ts';
import { type Asked, askedHere } from './asked-here.ts';
import { loadSlot } from './load-slot.ts';
import { type OwnSlot, takeBack } from './own-slots.ts';
import type { Tools } from './ports.ts';
import { type Heard, offerCandidate, placeLine, type ReadReply, readReply } from './read-reply.ts';
import { recordUpdate } from './record-update.ts';
import { tellOfMessage, writtenIn } from './tell-of-message.ts';

export type HearOutcome =
  /** Sure enough to be recorded at once; `isRepeat` when this is what stood already. */
  | { outcome: 'recorded'; update: Update; isRepeat: boolean }
  /** Kept as a candidate: its sender is asked. */
  | { outcome: 'unsure'; candidate: Candidate }
  /** The words were not kept; what else the reply says waits for its sender, if it says anything. */
  | { outcome: 'personal data'; types: readonly PersonalDataType[]; candidate: Candidate | undefined }
  /** Nothing about where things stand. */
  | { outcome: 'no update'; reading: Reading; asked: Asked }
  /** Nothing that it can be about is theirs to answer. */
  | { outcome: 'not yours' }
  /** Nothing is asked here. */
  | { outcome: 'not asked' };

type HearTools = Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId' | 'redraw'>;

/**
 * Takes a reply in somebody's own words: records what is certain, asks about what is not, and leaves alone what says
 * nothing.
 *
 * @param own what the same message recorded before it was edited: that is revised, and taken back where the new words
 * say nothing of it
 */
export async function hearReply(tools: HearTools, heard: Heard, own: readonly OwnSlot[] = []): Promise<HearOutcome> {
  const place = await askedHere(tools, heard.who, heard.place);
  if (!place) return { outcome: 'not asked' };
  if (answerableBy(tools.partnership, heard.who, place.round.id).length === 0) return { outcome: 'not yours' };

  const asked = own.length > 0 ? reopened(place, own) : place;
  const read = await readReply(tools, heard, asked);
  if (read.reading.beside.some(({ kind }) => kind === 'alarming')) {
    await tellOfMessage(tools, { kind: 'alarming', ...(await writtenIn(tools, heard, asked.group)) });
  }
  const outcome = await settle(tools, heard, { asked, own, ...read });
  const kept = outcome.outcome === 'recorded' ? slotKey(outcome.update) : undefined;
  for (const one of own) if (slotKey(one.slot) !== kept) await takeBack(tools, heard.who, one, sourceOf(heard));
  return outcome;
}

async function settle(
  tools: HearTools,
  heard: Heard,
  { asked, own, reading, lines }: ReadReply & { asked: Asked; own: readonly OwnSlot[] },
): Promise<HearOutcome> {
  const offer = async () => {
    // What is no longer said must not stand while its writer is asked; the lines are then based on what stands instead.
    for (const one of own) await takeBack(tools, heard.who, one, sourceOf(heard));
    const slotsOf = ({ among }: CandidateLine) => among.map(({ slot }) => slot);
    const placed = await Promise.all(lines.map((line) => placeLine(tools, line, slotsOf(line))));
    return offerCandidate(tools, heard, placed, reading.doubts);
  };
  const isPlaced = lines.some(({ among }) => among.length > 0);
  if (reading.personalData.length > 0) {
    return { outcome: 'personal data', types: reading.personalData, candidate: isPlaced ? await offer() : undefined };
  }
  if (lines.length === 0) return { outcome: 'no update', reading, asked };
  if (!isPlaced) return { outcome: 'not yours' };
  const [line, ...others] = lines;
  const isSure = reading.doubts.length === 0 && others.length === 0;
  const recorded = line && isSure ? await recordLine(tools, heard, line, own) : undefined;
  return recorded ?? { outcome: 'unsure', candidate: await offer() };
}

/** Undefined when it is not plain what to record, or where; or when somebody answered in this very moment. */
async function recordLine(
  tools: HearTools,
  heard: Heard,
  line: CandidateLine,
  own: readonly OwnSlot[],
): Promise<Extract<HearOutcome, { outcome: 'recorded' }> | undefined> {
  const [basis, ...others] = line.among;
  if (!basis || others.length > 0 || line.noted.wantsMoreTime) return undefined;
  const earlier = own.find(({ slot }) => slotKey(slot) === slotKey(basis.slot));
  const { now, last } = await loadSlot(tools, basis.slot);
  const sayable = sayNoted(line.noted, earlier ? earlier.before : now, last);
  if (sayable.outcome !== 'said') return undefined;
  if (earlier && isSameSaid(earlier.newest.said, sayable.said)) {
    return { outcome: 'recorded', update: earlier.newest, isRepeat: true };
  }
  const recorded = await recordUpdate(tools, {
    who: heard.who,
    slot: basis.slot,
    said: sayable.said,
    basedOn: basis.basedOn,
    source: sourceOf(heard),
    declaration: null,
    screened: [heard.words],
  });
  return recorded.outcome === 'recorded' ? recorded : undefined;
}

/** For an edit, what the message recorded waits again, and nothing else does. */
function reopened(asked: Asked, own: readonly OwnSlot[]): Asked {
  const isOwn = (slot: Slot) => own.some((one) => slotKey(one.slot) === slotKey(slot));
  const known = asked.slots.map(({ slot }) => ({ slot, isOpen: isOwn(slot) }));
  const elsewhere = own.filter(({ slot }) => !asked.slots.some((one) => slotKey(one.slot) === slotKey(slot)));
  return { ...asked, slots: [...known, ...elsewhere.map(({ slot }) => ({ slot, isOpen: true }))] };
}

function sourceOf({ place, messageId }: Heard): Source {
  return { by: 'reply', conversationId: place.threadId, messageId };
}
