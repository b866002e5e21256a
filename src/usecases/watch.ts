import type { Day, Instant } from '../domain/day.ts';
import type { Finding } from '../domain/delivery-words.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { workingMsBetween } from '../domain/quiet-hours.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import type { PlanStore } from './reminder-ports.ts';
import { later } from './sending.ts';
import { tellManagers } from './tell-managers.ts';

/** Ticks come every minute; without one for so long in working time, reminders were late. */
const LONGEST_SILENCE_MS = 10 * 60_000;
/** Clocks that are set by a time server move by less, and never far back. */
const LONGEST_JUMP_MS = 60 * 60_000;
const LONGEST_STEP_BACK_MS = 60_000;

export interface WatchTools extends Pick<Tools, 'store' | 'partnership' | 'now'> {
  plan: Pick<PlanStore, 'look'>;
  /** Milliseconds since the process began, which no setting of the clock changes. */
  uptimeMs: () => number;
  /** For the log of whoever runs the server. */
  onFinding: (notice: Finding) => void;
}

/**
 * Looks, at every tick, whether ticks were missing for long or the clock jumped, and tells the managers, of each kind
 * once a day. What is due is caught up by itself; this is only so that somebody knows why it was late.
 */
export function buildWatch(tools: WatchTools): () => Promise<Finding | undefined> {
  let before: { at: Instant; uptimeMs: number } | undefined;

  return async () => {
    const at = tools.now();
    const uptimeMs = tools.uptimeMs();
    const expectedAt = before && later(before.at, uptimeMs - before.uptimeMs);
    before = { at, uptimeMs };
    const lookedAt = await tools.plan.look(at);
    const finding = findJump(expectedAt ?? at, at) ?? (lookedAt === null ? undefined : findGap(lookedAt, at));
    if (!finding) return undefined;
    tools.onFinding(finding);
    await tellManagers(tools, finding, aboutFinding(finding.kind, dayOf(at)));
    return finding;
  };

  /** Another server may look a moment earlier or later, so a little back is nothing. */
  function findGap(lookedAt: Instant, at: Instant): Finding | undefined {
    if (lookedAt > later(at, LONGEST_STEP_BACK_MS)) return { kind: 'clock jumped', fromAt: lookedAt, toAt: at };
    const silentMs = workingMsBetween(lookedAt, at, freeDaysOf(tools.partnership));
    return silentMs > LONGEST_SILENCE_MS ? { kind: 'late work', sinceAt: lookedAt, untilAt: at } : undefined;
  }
}

/** What managers are told of once: this kind of finding, on this day. */
export function aboutFinding(kind: Finding['kind'], on: Day): string {
  return `${kind}:${on}`;
}

function findJump(expectedAt: Instant, at: Instant): Finding | undefined {
  const jumpMs = Date.parse(at) - Date.parse(expectedAt);
  const isJump = jumpMs > LONGEST_JUMP_MS || jumpMs < -LONGEST_STEP_BACK_MS;
  return isJump ? { kind: 'clock jumped', fromAt: expectedAt, toAt: at } : undefined;
}
