import type { Deadline } from './deadline.ts';
import { findDuty, findGroup, type Partnership, type Rung } from './partnership.ts';
import { agreedFor, type RequestDecision } from './request.ts';
import type { Slot } from './update.ts';

/** The round's own reminders are silent about the duty until then, so these take their place. */
const LADDER: readonly Rung[] = [
  { offset: 2, unit: 'working days', to: 'lead' },
  { offset: 0, unit: 'working days', to: 'lead' },
  { offset: -1, unit: 'working days', to: 'lead and deputy' },
  { offset: -3, unit: 'working days', to: 'manager' },
];

/** The dates that were agreed for updates, as deadlines of the groups that asked for them. */
export function agreedDeadlinesOf(partnership: Partnership, decisions: readonly RequestDecision[]): Deadline[] {
  const slots = new Map(decisions.map((one) => [`${one.roundId} ${one.groupId} ${one.dutyId}`, one]));
  return [...slots.values()].flatMap((slot): Deadline[] => {
    const agreed = agreedFor(decisions, slot);
    const duty = findDuty(partnership, slot.dutyId);
    const group = findGroup(partnership, slot.groupId);
    if (!agreed || !group || !duty?.groups.includes(group.id)) return [];
    return [
      {
        id: `agreed:${slot.roundId}:${group.id}:${duty.id}:${agreed.until}`,
        dutyId: duty.id,
        kind: 'agreed',
        what: `Update of ${group.shortName}, with the time that was agreed`,
        on: agreed.until,
        ladder: LADDER,
        asked: { of: { groupId: group.id }, by: null },
      },
    ];
  });
}

/** The slot in `agreed:2026-12-10:barrow:D07:2026-12-14`. */
export function readAgreedId(id: string): Slot | undefined {
  const [, roundId, groupId, dutyId] = /^agreed:(\d{4}-\d\d-\d\d):([^:]+):([^:]+):\d{4}-\d\d-\d\d$/u.exec(id) ?? [];
  return roundId && groupId && dutyId ? { roundId, groupId, dutyId } : undefined;
}
