import type { Day } from './day.ts';
import { type Deadline, deadlinesOf } from './deadline.ts';
import { freeDaysOf, nameFreeDay } from './free-days.ts';
import { rungsOf } from './ladder.ts';
import type { Cadence, Duty, Partnership, Rung } from './partnership.ts';
import { addDays } from './working-days.ts';

/** A plan is renewed every three years, and its reminders begin up to 800 days before. */
const DAYS_AHEAD = 4 * 366;

/** One place of a ladder with its date. */
export interface PreviewedRung {
  rung: Rung;
  on: Day;
  /** The day that it names, where nobody works then, and why. */
  movedFrom: { on: Day; because: string } | null;
  /** Its day has been: it is not said for this deadline any more. */
  isPast: boolean;
  /** It lands on the day of another place to the same people, so both are said at once. */
  isMerged: boolean;
}

/** What a ladder gives for one thing that a duty owes. */
export interface LadderPreview {
  /** "Figures for the year to 31 March published" */
  what: string;
  ladder: readonly Rung[];
  /** The next deadline; null where something must happen first, or no board is in the register. */
  dueOn: Day | null;
  /** What reminds of it. What the updates of a round answer is reminded of with the round, by the reverse schedule. */
  by: 'this ladder' | 'the round' | 'its clock' | 'nothing yet';
  /** By day. */
  rungs: PreviewedRung[];
}

/** A duty's ladder as dates: for the next deadline of each of its cadences, and of a three-yearly one for its refresh. */
export function previewLadder(partnership: Partnership, duty: Duty, today: Day): LadderPreview[] {
  const ahead = deadlinesOf(partnership, { fromOn: today, toOn: addDays(today, DAYS_AHEAD) });
  const own = ahead.filter(({ dutyId }) => dutyId === duty.id);
  const next = own.filter((one) => own.find(({ kind, what }) => kind === one.kind && what === one.what) === one);
  const dated = next.map((deadline): LadderPreview => {
    const { what, ladder, on: dueOn } = deadline;
    const isWithRound = deadline.kind === 'board' && ahead.some(({ kind, on }) => kind === 'round' && on === dueOn);
    if (isWithRound) return { what, ladder, dueOn, by: 'the round', rungs: [] };
    return { what, ladder, dueOn, by: 'this ladder', rungs: placeEach(partnership, deadline, today) };
  });
  const undated = duty.cadences.filter(({ kind }) => kind !== 'continuous' && !next.some((one) => one.kind === kind));
  return [...dated, ...undated.map((cadence) => withoutDates(duty, cadence))];
}

function withoutDates(duty: Duty, { what, ladder, kind }: Cadence): LadderPreview {
  return {
    what: what ?? duty.deliverable,
    ladder: ladder ?? duty.ladder,
    dueOn: null,
    by: kind === 'event-driven' ? 'its clock' : 'nothing yet',
    rungs: [],
  };
}

function placeEach(partnership: Partnership, deadline: Deadline, today: Day): PreviewedRung[] {
  const freeDays = freeDaysOf(partnership);
  const said = new Set(rungsOf(deadline, freeDays).map(({ rung }) => rung));
  return deadline.ladder
    .flatMap((rung) => rungsOf({ ...deadline, ladder: [rung] }, freeDays))
    .map(({ rung, on }) => ({
      rung,
      on,
      movedFrom: movedFrom(partnership, deadline.on, rung, on),
      isPast: on < today,
      isMerged: !said.has(rung),
    }))
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

/** A place counted in working days never names another day, but one on the deadline itself may. */
function movedFrom(
  partnership: Partnership,
  dueOn: Day,
  { offset, unit }: Rung,
  on: Day,
): { on: Day; because: string } | null {
  const named = unit === 'days' || offset === 0 ? addDays(dueOn, -offset) : on;
  const because = nameFreeDay(partnership, named);
  return named === on || because === undefined ? null : { on: named, because };
}
