import type { Candidate, Noted } from '../domain/candidate.ts';
import type { PersonalDataType } from '../domain/personal-data.ts';
import { answerableBy } from '../domain/place-reply.ts';
import { TEXT_LIMIT } from '../domain/update.ts';
import { askedHere } from './asked-here.ts';
import type { Tools } from './ports.ts';
import { type Heard, offerCandidate, placeLine, readReply } from './read-reply.ts';

export type ReadMessageOutcome =
  /** For the person to check, and to say what the message does not. */
  | { outcome: 'read'; candidate: Candidate }
  /** The words were not kept; the candidate holds what is left. */
  | { outcome: 'personal data'; types: readonly PersonalDataType[]; candidate: Candidate }
  | { outcome: 'not yours' }
  | { outcome: 'no board ahead' };

/**
 * Reads any message, anybody's, as an update that `heard.who` means to record. Nothing is recorded by it: even what is
 * sure is shown first, because somebody else may have written it. In a prompt's thread it is about that prompt, elsewhere
 * about what the person owes.
 */
export async function readMessage(
  tools: Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId'>,
  heard: Heard,
): Promise<ReadMessageOutcome> {
  const alone = { ...heard.place, kind: 'personal' } as const;
  const asked = (await askedHere(tools, heard.who, heard.place)) ?? (await askedHere(tools, heard.who, alone));
  if (!asked) return { outcome: 'no board ahead' };
  const answerable = answerableBy(tools.partnership, heard.who, asked.round.id);
  if (answerable.length === 0) return { outcome: 'not yours' };

  const { reading, lines } = await readReply(tools, heard, asked);
  const placed = lines.filter(({ among }) => among.length > 0);
  const types = reading.personalData;
  const open = asked.slots.filter(({ isOpen }) => isOpen).map(({ slot }) => slot);
  const among = open.length > 0 ? open : answerable;
  const blank = () => placeLine(tools, { noted: blankOf(types.length > 0 ? null : heard.words) }, among);
  const shown = placed.length > 0 ? placed : [await blank()];
  const candidate = await offerCandidate(tools, heard, shown, reading.doubts);
  return types.length > 0 ? { outcome: 'personal data', types, candidate } : { outcome: 'read', candidate };
}

/** The words alone, where they say nothing of how it is going. */
function blankOf(words: string | null): Noted {
  return {
    status: null,
    percent: null,
    rag: null,
    obstacle: null,
    unblocker: null,
    requestedDate: null,
    changed: words === null ? null : words.slice(0, TEXT_LIMIT),
    evidenceUrl: null,
    wantsMoreTime: false,
    suggestedRag: null,
  };
}
