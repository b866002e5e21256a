import type { Change } from './domain/change.ts';
import { applyChanges } from './domain/changes.ts';
import type { Partnership } from './domain/partnership.ts';
import type { SeriesStore } from './usecases/reminder-ports.ts';

/** The register with the manager's changes on top. */
export interface CurrentPartnership {
  /** Another object after each change, the same in between: what is worked out from it may be kept with it. */
  readonly current: Partnership;
  /** Takes in what was changed here or on another server; true when there was something. Cheap when there is not. */
  refresh(): Promise<boolean>;
}

/** Reads the changes once, and again when asked and the highest number is another. */
export async function followPartnership(
  register: Partnership,
  changes: SeriesStore<Change>,
): Promise<CurrentPartnership> {
  let current = register;
  let known = 0;

  async function refresh(): Promise<boolean> {
    if ((await changes.highestNumber()) === known) return false;
    const all = await changes.all();
    const highest = all.at(-1)?.number ?? 0;
    // Two may read at once, and the one that began earlier may end later.
    if (highest <= known) return false;
    current = applyChanges(register, all);
    known = highest;
    return true;
  }

  await refresh();
  return {
    get current() {
      return current;
    },
    refresh,
  };
}
