import { applyChanges, ladderInstead } from '../domain/changes.ts';
import type { Day, Instant } from '../domain/day.ts';
import { LADDER_LIMITS } from '../domain/ladder.ts';
import type { LadderPreview } from '../domain/ladder-preview.ts';
import { warnOfLadder } from '../domain/ladder-warnings.ts';
import { AUDIENCES, describePlace, sayLadder, WHO } from '../domain/ladder-words.ts';
import type { Partnership, Rung } from '../domain/partnership.ts';
import { leadNames } from '../domain/prompt.ts';
import type { Tools } from './ports.ts';
import type { LadderView } from './preview-change.ts';

/** A duty's ladder in words. */
export interface LadderRow {
  dutyId: string;
  dutyName: string;
  leadNames: string[];
  ladder: { who: string; when: string }[];
  /** When the manager put it in place of the register's; null while that stands. */
  changedAt: Instant | null;
}

/** A duty's ladder, as it stands or would stand, with the dates that it gives. */
export interface LadderPage {
  dutyId: string;
  dutyName: string;
  leadNames: string[];
  changedAt: Instant | null;
  /** What a form begins with. */
  ladder: Rung[];
  audiences: { to: Rung['to']; name: string }[];
  limits: { most: number; latest: number; earliest: number };
  parts: LadderPart[];
  warnings: string[];
  basedOn: number;
}

/** One thing that the duty owes. */
interface LadderPart {
  what: string;
  ladder: { who: string; when: string }[];
  dueOn: Day | null;
  by: LadderPreview['by'];
  reminders: {
    on: Day;
    who: string;
    place: string;
    movedFrom: Day | null;
    because: string;
    isPast: boolean;
    isMerged: boolean;
  }[];
}

/** The ladders of all duties, in register order. */
export async function viewLadders({ store, register }: Pick<Tools, 'store' | 'register'>): Promise<LadderRow[]> {
  const changes = await store.changes.all();
  const partnership = applyChanges(register, changes);
  return partnership.duties.map((duty) => ({
    dutyId: duty.id,
    dutyName: duty.shortName,
    leadNames: leadNames(partnership, duty),
    ladder: sayLadder(duty.ladder),
    changedAt: ladderInstead(changes, duty.id)?.at ?? null,
  }));
}

/** The ladder of the form is the one of the next deadline, as cadences may have their own. */
export function pageOfLadder(partnership: Partnership, { duty, parts, changedAt, basedOn }: LadderView): LadderPage {
  const own = parts.filter(({ by }) => by !== 'the round');
  return {
    dutyId: duty.id,
    dutyName: duty.shortName,
    leadNames: leadNames(partnership, duty),
    changedAt,
    ladder: [...(own[0]?.ladder ?? duty.ladder)],
    audiences: AUDIENCES.map((to) => ({ to, name: WHO[to] })),
    limits: LADDER_LIMITS,
    parts: parts.map((part) => ({
      what: part.what,
      ladder: sayLadder(part.ladder),
      dueOn: part.dueOn,
      by: part.by,
      reminders: part.rungs.map(({ rung, on, movedFrom, isPast, isMerged }) => ({
        on,
        who: WHO[rung.to],
        place: describePlace(rung),
        movedFrom: movedFrom?.on ?? null,
        because: movedFrom?.because ?? '',
        isPast,
        isMerged,
      })),
    })),
    warnings: warnOfLadder(parts),
    basedOn,
  };
}
