import { leaveOf } from '../domain/absence.ts';
import type { Day } from '../domain/day.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { hasMornings } from '../domain/morning-switch.ts';
import type { PersonKey } from '../domain/person.ts';
import { instantAt } from '../domain/quiet-hours.ts';
import { standingOn } from '../domain/standing-arrangements.ts';
import { dayOf, isWorkingDay } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { queueInChat } from './queue-in-chat.ts';

/** London time. A server that slept sends it late, but no morning card comes in the afternoon. */
const FROM = '08:30';
const UNTIL = '12:00';

/** One morning card of each working day for each manager who has it on, is not away and has a chat with the bot. */
export async function planMornings(tools: Pick<Tools, 'store' | 'partnership' | 'now'>): Promise<number> {
  const now = tools.now();
  const on = dayOf(now);
  const isTime = now >= instantAt(on, FROM) && now < instantAt(on, UNTIL);
  if (!isTime || !isWorkingDay(on, freeDaysOf(tools.partnership))) return 0;
  const { store } = tools;
  const [people, switches, arrangements] = await Promise.all([
    store.people.list(),
    store.mornings.all(),
    store.arrangements.all(),
  ]);
  const standing = standingOn(arrangements, on);
  let planned = 0;
  for (const person of people.filter((one) => hasMornings(one, switches) && !leaveOf(one, standing))) {
    const { tenantId, objectId } = person;
    const id = morningId(on, person);
    if (await store.deliveries.get(id)) continue;
    const content = { kind: 'morning', person: { tenantId, objectId }, on } as const;
    if (await queueInChat(tools, person, { id, content, dueAt: now })) planned += 1;
  }
  return planned;
}

/** The delivery that is somebody's morning card of a day. */
export function morningId(on: Day, { tenantId, objectId }: PersonKey): string {
  return `morning:${on}:${tenantId}:${objectId}`;
}
