import type { Slot, Update } from '../../domain/update.ts';
import { revisionId, text } from '../keys.ts';
import type { Index } from './indexes.ts';
import { byText, countBefore, insertSorted, obtain } from './sorted.ts';

type ByDuty<Value> = Map<string, Value[]>;

/** Which slots have been answered and in which revisions. Updates are only ever added. */
export class Slots implements Index<Update> {
  /** Round, group, duty: revisions in order. */
  readonly #rounds = new Map<string, Map<string, ByDuty<number>>>();
  /** Group, duty: rounds with an answer, in order. */
  readonly #answered = new Map<string, ByDuty<string>>();

  add({ roundId, groupId, dutyId, revision }: Update): void {
    const groups = obtain(this.#rounds, roundId, () => new Map<string, ByDuty<number>>());
    const duties = obtain(groups, groupId, () => new Map());
    insertSorted(
      obtain(duties, dutyId, () => []),
      revision,
    );
    const rounds = obtain(this.#answered, groupId, () => new Map());
    insertSorted(
      obtain(rounds, dutyId, () => []),
      roundId,
    );
  }

  /** Names of all revisions of a slot, oldest first. */
  revisions(slot: Slot): string[] {
    return this.#revisionsOf(slot).map((revision) => revisionId(slot, revision));
  }

  newest(slot: Slot): string | undefined {
    const revision = this.#revisionsOf(slot).at(-1);
    return revision === undefined ? undefined : revisionId(slot, revision);
  }

  /** The newest of each slot of the round, by group then duty. */
  ofRound(roundId: string, groupId?: string): string[] {
    const groups = this.#rounds.get(roundId) ?? new Map<string, ByDuty<number>>();
    const wanted = groupId === undefined ? [...groups.keys()].toSorted(byText) : [groupId];
    return wanted.flatMap((group) =>
      [...(groups.get(group)?.keys() ?? [])]
        .toSorted(byText)
        .flatMap((dutyId) => this.newest({ roundId, groupId: group, dutyId }) ?? []),
    );
  }

  /** For each duty of the group, the newest of the latest answered round before this one, by duty. */
  beforeRound(roundId: string, groupId: string): string[] {
    const duties = this.#answered.get(groupId) ?? new Map<string, string[]>();
    return [...duties.keys()].toSorted(byText).flatMap((dutyId) => {
      const rounds = duties.get(dutyId) ?? [];
      const latest = rounds[countBefore(rounds, (round) => round < roundId) - 1];
      return latest === undefined ? [] : (this.newest({ roundId: latest, groupId, dutyId }) ?? []);
    });
  }

  #revisionsOf(slot: Slot): readonly number[] {
    return this.#rounds.get(text(slot.roundId))?.get(text(slot.groupId))?.get(text(slot.dutyId)) ?? [];
  }
}
