import type { Day } from '../domain/day.ts';
import type { Unreached } from '../domain/delivery.ts';
import { isManaging, type PersonKey } from '../domain/person.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { addDays, mondayOf } from '../domain/working-days.ts';
import type { PlanTools } from './plan-tools.ts';
import { noticeId, tellManager } from './tell-managers.ts';

/**
 * Tells each manager of people whom no way leads to: of everybody once a week, on other days of those alone who are new.
 * The same long list every morning is soon read by nobody. The command `deliveries` shows all of them at any time.
 */
export async function tellUnreached(tools: PlanTools, unreached: readonly Unreached[], today: Day): Promise<void> {
  if (unreached.length === 0) return;
  for (const manager of (await tools.store.people.list()).filter(isManaging)) {
    const known = await findToldThisWeek(tools, manager, today);
    const people = unreached.filter((one) => !known.some((other) => isSamePerson(one, other)));
    if (people.length > 0) await tellManager(tools, manager, { kind: 'not reached', on: today, people }, about(today));
  }
}

async function findToldThisWeek({ store }: PlanTools, manager: PersonKey, today: Day): Promise<Unreached[]> {
  const told: Unreached[] = [];
  for (let day = mondayOf(today); day < today; day = addDays(day, 1)) {
    const { content } = (await store.deliveries.get(noticeId(about(day), manager))) ?? {};
    if (content?.kind === 'notice' && content.notice.kind === 'not reached') told.push(...content.notice.people);
  }
  return told;
}

function about(day: Day): string {
  return `not reached:${day}`;
}
