import type { Update } from '../../src/domain/update.ts';
import { anUpdate, aProgress } from '../builders.ts';

/** The update that a run adds under this number: told by both sides of the crash test without talking to each other. */
export function crashUpdate(run: number, revision: number): Update {
  const changed = `Said in run ${run}, number ${revision}. `.repeat(1 + (revision % 40));
  return anUpdate({
    roundId: `run-${run}`,
    dutyId: `D${revision % 14}`,
    revision,
    said: { kind: 'progress', progress: aProgress({ changed }) },
  });
}
