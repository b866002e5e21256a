import { wordsOfDoor } from '../domain/audit-words.ts';
import type { Day } from '../domain/day.ts';
import { addDays, dayOf, startOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

export const DETECTION_DAYS = 30;

/** How often personal data was held back: by kind, by the door that it came to, and by London day, newest day first. */
export interface Detections {
  fromOn: Day;
  total: number;
  kinds: [kind: string, times: number][];
  doors: [door: string, times: number][];
  days: [day: Day, times: number][];
}

/** From the audit, which knows neither the words nor who wrote them. */
export async function countDetections(tools: Pick<Tools, 'store' | 'now'>): Promise<Detections> {
  const fromOn = addDays(dayOf(tools.now()), 1 - DETECTION_DAYS);
  const entries = await tools.store.audit.ofAct('withhold personal data', startOf(fromOn));
  const kinds = entries.flatMap(({ detail }) => String(detail['types']).split(', '));
  return {
    fromOn,
    total: entries.length,
    kinds: tally(kinds),
    doors: tally(entries.map(({ subject }) => subject)),
    days: tally(entries.map(({ at }) => dayOf(at))).toSorted(([one], [other]) => (one < other ? 1 : -1)),
  };
}

/** The same with words for people. */
export interface DetectionsView {
  days: number;
  fromOn: Day;
  total: number;
  kinds: { name: string; times: number }[];
  doors: { name: string; times: number }[];
  byDay: { on: Day; times: number }[];
}

export async function viewDetections(tools: Pick<Tools, 'store' | 'now'>): Promise<DetectionsView> {
  const { fromOn, total, kinds, doors, days } = await countDetections(tools);
  return {
    days: DETECTION_DAYS,
    fromOn,
    total,
    kinds: kinds.map(([kind, times]) => ({ name: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, times })),
    doors: doors.map(([door, times]) => ({ name: wordsOfDoor(door) ?? door, times })),
    byDay: days.map(([on, times]) => ({ on, times })),
  };
}

/** The most frequent first. */
function tally(names: readonly string[]): [name: string, times: number][] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].toSorted(([, one], [, other]) => other - one);
}
