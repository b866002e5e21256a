import type { Instant } from '../domain/day.ts';
import { DELIVERY_STATES, type DeliveryState } from '../domain/delivery.ts';
import {
  DELIVERY_MARKS,
  describeContent,
  explainStuck,
  groupUnreached,
  sayFinding,
  sayStuck,
} from '../domain/delivery-words.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import type { Mark } from '../domain/mark.ts';
import { may, type Person } from '../domain/person.ts';
import { isQuiet } from '../domain/quiet-hours.ts';
import { listFindings } from './list-findings.ts';
import { LOOKED_BACK_DAYS, listStuck, MOST_STUCK, type Stuck } from './list-stuck.ts';
import { listUnreached } from './list-unreached.ts';
import type { Tools } from './ports.ts';

/** One message that somebody should look at. What it says is not shown. */
export interface StuckView {
  id: string;
  mark: Mark;
  name: string;
  /** "Reminder of Tuesday 24 November" */
  what: string;
  /** The channel; null where it is the person's own chat. */
  where: string | null;
  /** Why, and what to do; what stands between two pairs of asterisks is typed. */
  why: string;
  dueAt: Instant;
  mayRetry: boolean;
}

/** What the tab's page of deliveries shows. */
export interface DeliveriesView {
  /** How it stands, in one sentence. */
  title: string;
  days: number;
  /** Of the last days, each state. */
  counts: { state: DeliveryState; mark: Mark; number: number }[];
  /** The oldest first. */
  stuck: StuckView[];
  /** Whether there are more than are shown. */
  hasMore: boolean;
  /** By reason. */
  unreached: { names: string[]; why: string }[];
  /** What the watchdog found, the newest first. */
  findings: { at: Instant; title: string; text: string; advice: string }[];
}

/** Outgoing messages that need somebody; undefined for whoever may not see them. */
export async function viewDeliveries(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
): Promise<DeliveriesView | undefined> {
  if (!may(who, 'see deliveries')) return undefined;
  const [{ stuck, counts, now }, unreached, findings] = await Promise.all([
    listStuck(tools),
    listUnreached(tools),
    listFindings(tools),
  ]);
  const isQuietNow = isQuiet(now, freeDaysOf(tools.partnership));
  return {
    title: sayStuck(stuck.length, unreached.length),
    days: LOOKED_BACK_DAYS,
    counts: DELIVERY_STATES.map((state) => ({ state, mark: DELIVERY_MARKS[state], number: counts[state] })),
    stuck: stuck.map((one) => stuckView(one, isQuietNow)),
    hasMore: stuck.length === MOST_STUCK,
    unreached: groupUnreached(unreached),
    findings: findings.map(({ at, finding }) => ({ at, ...sayFinding(finding) })),
  };
}

function stuckView({ delivery, person, conversation }: Stuck, isQuietNow: boolean): StuckView {
  const isInChannel = conversation && conversation.kind !== 'personal';
  return {
    id: delivery.id,
    mark: DELIVERY_MARKS[delivery.state],
    name: person?.name || 'Somebody the bot has not met',
    what: describeContent(delivery.content),
    where: isInChannel ? (conversation.name ?? 'the General channel') : null,
    why: explainStuck(delivery, isQuietNow),
    dueAt: delivery.dueAt,
    mayRetry: delivery.state !== 'sending',
  };
}
