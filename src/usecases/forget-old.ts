import type { Instant } from '../domain/day.ts';
import { addMonths } from '../domain/months.ts';
import { dayOf, startOf } from '../domain/working-days.ts';
import { forgetRoleless } from './forget-roleless.ts';
import type { Tools } from './ports.ts';

/** What was removed, by kind. */
export interface Forgotten {
  /** Keys of activities that were handled, kept for a day. */
  activities: number;
  /** What replies were read as, kept for 14 days. */
  readings: number;
  /** Messages and reminders. */
  messages: number;
  detections: number;
  auditEntries: number;
  people: number;
}

type ForgetTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/** Of one kind at once, so that nothing else waits for long. */
const AT_ONCE = 500;

/**
 * Removes what is past its time, by the periods of the data file. What people said of a duty, reports, decisions and
 * everything else that is the record stays. Harmless to repeat and to run on several servers at once. What was removed
 * of messages, detections, the audit and people is itself in the audit, as counts.
 */
export async function forgetOld(tools: ForgetTools): Promise<Forgotten> {
  const { store, partnership } = tools;
  const now = tools.now();
  const today = dayOf(now);
  const { messageMonths, detectionMonths, auditYears } = partnership.retention;
  const messagesFrom = addMonths(today, -messageMonths);
  const detectionsFrom = startOf(addMonths(today, -detectionMonths));
  const forgotten: Forgotten = {
    activities: await all((limit) => store.inbox.forget(now, limit)),
    readings: await all((limit) => store.candidates.forget(now, limit)),
    messages:
      (await all((limit) => store.deliveries.forget(startOf(messagesFrom), limit))) +
      (await all((limit) => store.reminders.forget(messagesFrom, limit))),
    detections: await all((limit) => store.audit.forget(detectionsFrom, limit, 'withhold personal data')),
    auditEntries: await all((limit) => store.audit.forget(startOf(addMonths(today, -12 * auditYears)), limit)),
    people: await forgetRoleless(tools, today),
  };
  await note(tools, forgotten, now);
  return forgotten;
}

async function all(forgetSome: (limit: number) => Promise<number>): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const some = await forgetSome(AT_ONCE);
    forgotten += some;
    if (some < AT_ONCE) return forgotten;
  }
}

async function note({ store }: ForgetTools, forgotten: Forgotten, at: Instant): Promise<void> {
  const { messages, detections, auditEntries, people } = forgotten;
  if (messages + detections + auditEntries + people === 0) return;
  await store.audit.append({
    id: `forget:${at}`,
    at,
    by: null,
    act: 'remove what is past its time',
    subject: 'retention',
    detail: { messages, detections, auditEntries, people },
  });
}

/** Forgets at its first call of each London day; answers undefined at the others. For a tick that comes every minute. */
export function forgetDaily(tools: ForgetTools): () => Promise<Forgotten | undefined> {
  let doneOn = '';
  return async () => {
    const today = dayOf(tools.now());
    if (today <= doneOn) return undefined;
    const forgotten = await forgetOld(tools);
    // Only now: a day on which it failed is tried again in the next minute.
    doneOn = today;
    return forgotten;
  };
}
