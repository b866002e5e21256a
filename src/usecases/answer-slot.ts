import { findDuty } from '../domain/partnership.ts';
import { mayAnswer, type Person } from '../domain/person.ts';
import type { Declaration } from '../domain/personal-data.ts';
import { type FormFault, type ProgressInputs, readProgress } from '../domain/progress-form.ts';
import { carryForward } from '../domain/reading-said.ts';
import type { RequestKind } from '../domain/request.ts';
import { type RequestInputs, readRequest } from '../domain/request-form.ts';
import { progressOf, type Said, type Slot, type Source } from '../domain/update.ts';
import { dayOf } from '../domain/working-days.ts';
import { loadSlot, type SlotFacts } from './load-slot.ts';
import type { Tools } from './ports.ts';
import { type RecordOutcome, recordUpdate } from './record-update.ts';

/** What somebody gives as their answer, as their form has it. */
export type GivenAnswer =
  | { kind: 'progress'; inputs: ProgressInputs }
  | { kind: 'no change' }
  | { kind: RequestKind; inputs: RequestInputs };

export type AnswerSlotOutcome =
  | RecordOutcome
  /** The form is not finished; nothing was stored. */
  | { outcome: 'faults'; faults: FormFault[] }
  | { outcome: 'nothing to carry forward' };

/** Records the answer of a form about one duty. `basedOn` is the revision that the person saw; 0 for none. */
export async function answerSlot(
  tools: Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId' | 'redraw'>,
  ask: {
    who: Person;
    slot: Slot;
    given: GivenAnswer;
    basedOn: number;
    source: Source;
    declaration: Declaration | null;
  },
): Promise<AnswerSlotOutcome> {
  const { who, slot, given } = ask;
  if (!findDuty(tools.partnership, slot.dutyId)?.groups.includes(slot.groupId)) return { outcome: 'no such duty' };
  if (!mayAnswer(who, slot.dutyId, slot.groupId, tools.partnership)) return { outcome: 'not yours' };
  const read = readGiven(tools, given, await loadSlot(tools, slot));
  return 'said' in read ? recordUpdate(tools, { ...ask, said: read.said }) : read;
}

function readGiven(
  { partnership, now }: Pick<Tools, 'partnership' | 'now'>,
  given: GivenAnswer,
  stands: SlotFacts,
): { said: Said } | Exclude<AnswerSlotOutcome, RecordOutcome> {
  if (given.kind === 'no change') {
    const { last } = stands;
    return last && progressOf(last) ? { said: carryForward(last) } : { outcome: 'nothing to carry forward' };
  }
  if (given.kind === 'progress') {
    const read = readProgress(given.inputs);
    return 'faults' in read
      ? { outcome: 'faults', faults: read.faults }
      : { said: { kind: 'progress', progress: read.progress } };
  }
  const facts = { today: dayOf(now()), progress: progressOf(stands.now) };
  const read = readRequest(partnership, given.kind, given.inputs, facts);
  return 'faults' in read ? { outcome: 'faults', faults: read.faults } : read;
}
