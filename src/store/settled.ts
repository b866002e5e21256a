import type { Instant } from '../domain/day.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Settlement } from '../usecases/reminder-ports.ts';

/** Beyond this the line of a tenant was written by a clock that ran ahead: 32 senders on each of ten servers make 7 s. */
export const LONGEST_LINE_MS = 10_000;

/** What an attempt's end changes in a delivery. */
export function settledFields(settlement: Settlement, now: Instant): Partial<Delivery> {
  const ended = { ...freed(now), state: settlement.state };
  switch (settlement.state) {
    case 'sent': {
      const { messageId, mayBeDouble } = settlement;
      return { ...ended, messageId, mayBeDouble };
    }
    case 'waiting': {
      const { dueAt, code, mayBeDouble } = settlement;
      return { ...ended, dueAt, lastCode: code, mayBeDouble };
    }
    default: {
      const { reason, code } = settlement;
      return { ...ended, reason, ...(code === null ? {} : { lastCode: code }) };
    }
  }
}

/** Waits again as if it had never been tried, except that it may be double. */
export function revivedFields(now: Instant): Partial<Delivery> {
  return { ...freed(now), state: 'waiting', reason: null, dueAt: now, attempts: 0 };
}

function freed(now: Instant): Partial<Delivery> {
  return { writer: null, leaseUntilAt: null, changedAt: now };
}
