import type { Changed } from '../domain/change.ts';
import { applyChanges, type ChangeFault } from '../domain/changes.ts';
import { type Move, previewClosure } from '../domain/closure-preview.ts';
import type { Day } from '../domain/day.ts';
import { findRound, ROUND_STEPS, type Round, type RoundStep } from '../domain/round.ts';
import { dayOf } from '../domain/working-days.ts';
import { findFaults, highestOf } from './change-register.ts';
import type { Tools } from './ports.ts';

/** What moving a board would move. */
export interface BoardMove {
  before: Round;
  after: Round;
  steps: (Move & { step: RoundStep })[];
  /** Of duties that owe something so long before the board. */
  deadlines: (Move & { dutyId: string; what: string })[];
  /** Groups whose prompt stands in their channel already. */
  posted: number;
  basedOn: number;
}

/** Every date that would move with a board, before anything is saved. */
export async function previewMove(
  tools: Pick<Tools, 'store' | 'register' | 'now'>,
  ask: { boardId: Day; to: Day },
): Promise<{ outcome: 'move'; view: BoardMove } | { outcome: 'refused'; faults: ChangeFault[] }> {
  const changes = await tools.store.changes.all();
  const changed: Changed = { kind: 'board moved', ...ask };
  const faults = findFaults(tools, changes, [changed]);
  if (faults.length > 0) return { outcome: 'refused', faults };
  const number = highestOf(changes) + 1;
  const [standing, then] = [
    applyChanges(tools.register, changes),
    applyChanges(tools.register, [
      ...changes,
      { number, changed, by: { tenantId: '', objectId: '' }, at: tools.now() },
    ]),
  ];
  const [before, after] = [findRound(standing, ask.boardId), findRound(then, ask.boardId)];
  if (!before || !after) return { outcome: 'refused', faults: [{ fault: 'no such board', boardId: ask.boardId }] };
  const prompts = await tools.store.prompts.ofRound(ask.boardId);
  const view: BoardMove = {
    before,
    after,
    steps: ROUND_STEPS.map((step) => ({ step, from: before[step], to: after[step] })),
    deadlines: previewClosure(standing, then, dayOf(tools.now())).deadlines,
    posted: prompts.filter(({ state }) => state === 'sent').length,
    basedOn: highestOf(changes),
  };
  return { outcome: 'move', view };
}
