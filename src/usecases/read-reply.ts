import { CANDIDATE_DAYS, type Candidate, type CandidateLine, candidateId } from '../domain/candidate.ts';
import type { Person } from '../domain/person.ts';
import { answerableBy, placeReply } from '../domain/place-reply.ts';
import type { Beside, Doubt, Reading, ReadingContext } from '../domain/reading.ts';
import { type NotedPart, notedIn } from '../domain/reading-said.ts';
import type { Slot } from '../domain/update.ts';
import { addSeconds, dayOf } from '../domain/working-days.ts';
import type { Asked, Place } from './asked-here.ts';
import type { Tools } from './ports.ts';
import { screenWords } from './screen-words.ts';

const DAY_SECONDS = 86_400;

/** A message in somebody's own words. `who` takes it for theirs: the writer, or whoever records another's message. */
export interface Heard {
  who: Person;
  place: Place;
  messageId: string;
  words: string;
}

export interface ReadReply {
  reading: Reading;
  /** A line for each update that it gives; none where it says nothing of where things stand. */
  lines: CandidateLine[];
}

/** Reads and screens the words, and finds where each part of them belongs. Nothing is kept but that words were held back. */
export async function readReply(
  tools: Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId'>,
  { who, words }: Heard,
  asked: Asked,
): Promise<ReadReply> {
  const { partnership } = tools;
  const read = tools.language.interpret(words, contextOf(tools, asked), partnership);
  const screened = await screenWords(tools, { words: [words], declaration: null, door: 'reply' });
  const found = screened.outcome === 'personal data' ? screened.types : [];
  // A reply that names one duty or hub is about that one, whatever else was asked.
  const doubts = read.doubts.filter((doubt) => doubt !== 'several at once' || read.items.length > 1);
  const reading = { ...read, doubts, personalData: [...new Set([...read.personalData, ...found])] };
  const isDuty = (ref: string) => partnership.duties.some(({ id }) => id === ref);
  const parts = isUpdate(reading) ? notedIn(reading, words, isDuty) : [];
  const mayAnswer = answerableBy(partnership, who, asked.round.id);
  const lines = parts.map((part) => placeLine(tools, part, placeReply(part, asked.slots, mayAnswer)));
  return { reading, lines: await Promise.all(lines) };
}

/** A line with the revisions that it is based on. */
export async function placeLine(
  tools: Pick<Tools, 'store'>,
  { noted }: Pick<NotedPart, 'noted'>,
  slots: readonly Slot[],
): Promise<CandidateLine> {
  const among = slots.map(async (slot) => ({
    slot,
    basedOn: (await tools.store.updates.newest(slot))?.revision ?? 0,
  }));
  return { noted, among: await Promise.all(among) };
}

/** Replaces what an earlier wording of the message was read as. */
export async function offerCandidate(
  tools: Pick<Tools, 'store' | 'now'>,
  { who, place, messageId }: Heard,
  lines: readonly CandidateLine[],
  doubts: readonly Doubt[],
): Promise<Candidate> {
  const now = tools.now();
  const id = candidateId(place.threadId, messageId, who);
  const standing = await tools.store.candidates.get(id, now);
  const candidate: Candidate = {
    id,
    version: (standing?.version ?? 0) + 1,
    person: { tenantId: who.tenantId, objectId: who.objectId },
    conversationId: place.threadId,
    messageId,
    lines,
    doubts,
    state: 'waiting',
    card: standing?.card ?? null,
    untilAt: addSeconds(now, CANDIDATE_DAYS * DAY_SECONDS),
  };
  const isKept = await tools.store.candidates.put(candidate, now);
  return isKept ? candidate : ((await tools.store.candidates.get(id, now)) ?? candidate);
}

const ASIDE: ReadonlySet<Beside['kind']> = new Set(['question', 'redirect', 'owner change', 'leave', 'sarcasm']);

/** A day alone is no update in "on leave until the 7th", "ask probation" or "is it due on Friday?". */
function isUpdate(reading: Reading): boolean {
  const isStated = [reading, ...reading.items].some(
    ({ status, percent, rag }) => status !== null || percent !== null || rag !== null,
  );
  return isStated || !reading.beside.some(({ kind }) => ASIDE.has(kind));
}

function contextOf(tools: Pick<Tools, 'now'>, asked: Asked): ReadingContext {
  const open = asked.slots.filter(({ isOpen }) => isOpen);
  const pool = (open.length > 0 ? open : asked.slots).map(({ slot }) => slot);
  const only = (ids: readonly string[]) => (new Set(ids).size === 1 ? (ids[0] ?? null) : null);
  return {
    today: dayOf(tools.now()),
    updatesDueOn: asked.round.dueOn,
    boardOn: asked.round.boardOn,
    dutyId: only(pool.map(({ dutyId }) => dutyId)),
    groupId: asked.group?.id ?? only(pool.map(({ groupId }) => groupId)),
  };
}
