import type { Instant } from '../domain/day.ts';
import type { Finding } from '../domain/delivery-words.ts';
import { isManaging } from '../domain/person.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import { LOOKED_BACK_DAYS } from './list-stuck.ts';
import type { Tools } from './ports.ts';
import { noticeId } from './tell-managers.ts';
import { aboutFinding } from './watch.ts';

const KINDS = ['late work', 'clock jumped'] as const;

/** What the watchdog told the managers in the last seven days, the newest first; each finding once. */
export async function listFindings(tools: Pick<Tools, 'store' | 'now'>): Promise<{ at: Instant; finding: Finding }[]> {
  const { store } = tools;
  const managers = (await store.people.list()).filter(isManaging);
  const today = dayOf(tools.now());
  const days = Array.from({ length: LOOKED_BACK_DAYS + 1 }, (_, ago) => addDays(today, -ago));
  const found: { at: Instant; finding: Finding }[] = [];
  for (const about of days.flatMap((day) => KINDS.map((kind) => aboutFinding(kind, day)))) {
    const told = await Promise.all(managers.map((manager) => store.deliveries.get(noticeId(about, manager))));
    for (const delivery of told) {
      const notice = delivery?.content.kind === 'notice' ? delivery.content.notice : undefined;
      if (notice?.kind !== 'late work' && notice?.kind !== 'clock jumped') continue;
      found.push({ at: delivery?.createdAt ?? '', finding: notice });
      break;
    }
  }
  return found.toSorted((one, other) => other.at.localeCompare(one.at));
}
