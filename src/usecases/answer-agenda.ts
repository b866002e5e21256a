import type { AgendaItem } from '../domain/agenda.ts';
import type { Day, Instant } from '../domain/day.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { sayWhen } from '../domain/when.ts';
import { joinWords } from '../domain/words.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

/** As far as a ladder climbs after a deadline. */
const CHASED_DAYS = 90;

/** The earliest day whose deadlines somebody may still be late with; none of those before CSP Progress was there. */
export async function chasedFrom({ store, now }: Pick<Tools, 'store' | 'now'>): Promise<Day> {
  const farthest = addDays(dayOf(now()), -CHASED_DAYS);
  const { startedOn } = await store.plan.read();
  return startedOn !== null && startedOn > farthest ? startedOn : farthest;
}

/** One line of deadlines, as a page shows it. */
export interface DeadlineLine {
  /** Of the deadline, so it lasts. */
  id: string;
  kind: AgendaItem['kind'];
  on: Day;
  /** "D07 ASB: Hub action log" */
  title: string;
  /** "Led by Council" */
  owner: string;
  /** What a round's updates answer besides. */
  including: AgendaItem['including'];
  dutyId: string | null;
  /** "in 8 working days", "3 days ago" */
  when: string;
  /** `late` is what somebody may still say is done; `past` what updates answer, or what is too long ago to be chased. */
  state: 'done' | 'late' | 'ahead' | 'past';
  done: { by: string; at: Instant } | null;
}

/** The lines of an agenda, each with what was said of it. */
export async function answerAgenda(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  items: readonly AgendaItem[],
): Promise<DeadlineLine[]> {
  const { store, partnership, now } = tools;
  const today = dayOf(now());
  const chased = await chasedFrom(tools);
  const freeDays = freeDaysOf(partnership);
  const answers = await store.deadlineAnswers.newestOf(items.map(({ id }) => id));
  const done = new Map(answers.filter(({ said }) => said === 'done').map((one) => [one.deadlineId, one]));
  return items.map((item): DeadlineLine => {
    const answer = done.get(item.id);
    return {
      id: item.id,
      kind: item.kind,
      on: item.on,
      title: item.title,
      owner: sayOwner(item),
      including: item.including,
      dutyId: item.duty?.id ?? null,
      when: sayWhen(item.on, today, freeDays),
      state: answer ? 'done' : stateOf(item, today, chased),
      done: answer ? { by: answer.by.name, at: answer.at } : null,
    };
  });
}

function stateOf({ kind, on }: AgendaItem, today: Day, chased: Day): DeadlineLine['state'] {
  if (on >= today) return 'ahead';
  return kind !== 'round' && on >= chased ? 'late' : 'past';
}

/** "Led by Council", "Owed by Barrow", "From every group that is asked" */
export function sayOwner({ ownerNames, isOwed }: Pick<AgendaItem, 'ownerNames' | 'isOwed'>): string {
  if (ownerNames.length === 0) return 'From every group that is asked';
  return `${isOwed ? 'Owed' : 'Led'} by ${joinWords(ownerNames)}`;
}
