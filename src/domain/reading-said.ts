import type { Noted } from './candidate.ts';
import type { Day } from './day.ts';
import type { Reading, ReadPosition } from './reading.ts';
import { type Progress, progressOf, type Said, type Status, TEXT_LIMIT, type Update } from './update.ts';
import { dayOf } from './working-days.ts';

/** One position of a reply and what it names; null where it names nothing. */
export interface NotedPart {
  noted: Noted;
  dutyId: string | null;
  groupId: string | null;
}

/**
 * What a reply says of where things stand, a part for each duty or hub that it speaks of; none where it says nothing.
 * Of a reply with personal data only what is a status, a colour, a number or a day is kept.
 */
export function notedIn(reading: Reading, words: string, isDuty: (ref: string) => boolean): NotedPart[] {
  const isWithheld = reading.personalData.length > 0;
  const text = words.length > TEXT_LIMIT ? `${words.slice(0, TEXT_LIMIT - 1)}…` : words;
  const evidence = reading.beside.find((one) => one.kind === 'evidence');
  const beside = {
    changed: isWithheld ? null : text,
    evidenceUrl: isWithheld ? null : (evidence?.url ?? null),
    wantsMoreTime: reading.beside.some(({ kind }) => kind === 'more time'),
    suggestedRag: reading.suggestedRag,
  };
  const note = (position: ReadPosition): Noted => {
    const { status, percent, rag, obstacle, unblocker, requestedDate } = position;
    const freeText = isWithheld
      ? { obstacle: null, unblocker: null }
      : { obstacle: cut(obstacle), unblocker: cut(unblocker) };
    return { status, percent, rag, requestedDate, ...freeText, ...beside };
  };
  const parts = reading.items.map((item): NotedPart => {
    const isOfDuty = isDuty(item.ref);
    const ofDuty = isOfDuty ? item.ref : reading.dutyId;
    return { noted: note(item), dutyId: ofDuty, groupId: isOfDuty ? reading.groupId : item.ref };
  });
  const all = parts.length > 0 ? parts : [{ noted: note(reading), dutyId: reading.dutyId, groupId: reading.groupId }];
  return all.filter(({ noted }) => saysSomething(noted));
}

function saysSomething({ status, percent, rag, obstacle, requestedDate }: Noted): boolean {
  return [status, percent, rag, obstacle, requestedDate].some((one) => one !== null);
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, TEXT_LIMIT);
}

/** What is to be recorded, or what the sender must say first: nothing is ever made up. */
export type Sayable =
  | { outcome: 'said'; said: Said }
  /** "End of the month" on a duty of which nobody has said in this round how it is going. */
  | { outcome: 'how is it going' }
  | { outcome: 'nothing to carry forward' }
  /** A duty is rarely not for a group, so the reason is asked for. */
  | { outcome: 'why not for us' }
  /** The reason held personal data. */
  | { outcome: 'why more time' };

/**
 * What was noted, as it is recorded: what it does not mention keeps what stands in this round.
 *
 * @param now what stands in the round, without what the same message said before
 * @param last the answer of an earlier round, for "no change"
 */
export function sayNoted(noted: Noted, now: Update | undefined, last: Update | undefined): Sayable {
  const base = progressOf(now);
  if (noted.status === 'not_applicable') return { outcome: 'why not for us' };
  if (noted.wantsMoreTime && noted.requestedDate !== null) return askForTime(noted, noted.requestedDate, base);
  if (noted.status === 'no_change') {
    const before = base ? now : last;
    return before && progressOf(before)
      ? { outcome: 'said', said: carryForward(before) }
      : { outcome: 'nothing to carry forward' };
  }
  const status = noted.status ?? base?.status;
  return status
    ? { outcome: 'said', said: { kind: 'progress', progress: progressFrom(noted, status, base) } }
    : { outcome: 'how is it going' };
}

/** How it is going may be said in the same breath; the day is a request and no forecast. */
function askForTime(noted: Noted, until: Day, base: Progress | null): Sayable {
  if (noted.changed === null) return { outcome: 'why more time' };
  const status = noted.status === 'not_applicable' || noted.status === 'no_change' ? null : noted.status;
  const progress = status ? progressFrom({ ...noted, requestedDate: null }, status, base) : base;
  return { outcome: 'said', said: { kind: 'more time', until, reason: noted.changed, progress } };
}

/** The last answer again, with the day on which it was first given. */
export function carryForward(last: Update): Said {
  const firstSaidOn: Day | null = last.said.kind === 'no change' ? last.said.firstSaidOn : dayOf(last.saidAt);
  return { kind: 'no change', progress: progressOf(last), firstSaidOn };
}

function progressFrom(noted: Noted, status: Status, base: Progress | null): Progress {
  const kept = base && keptOf(base, status);
  return {
    status,
    percent: noted.percent ?? kept?.percent ?? null,
    rag: noted.rag ?? kept?.rag ?? null,
    changed: noted.changed ?? kept?.changed ?? null,
    obstacle: noted.obstacle ?? kept?.obstacle ?? null,
    unblocker: noted.unblocker ?? kept?.unblocker ?? null,
    forecastOn: noted.requestedDate ?? kept?.forecastOn ?? null,
    evidenceUrl: noted.evidenceUrl ?? kept?.evidenceUrl ?? null,
  };
}

/**
 * What outlives a change of status. Nothing is in the way of what is complete or no longer blocked, and the numbers of
 * what was complete or not started do not describe what is under way again.
 */
function keptOf(base: Progress, status: Status): Progress {
  if (base.status === status) return base;
  const isFreed = status === 'complete' || base.status === 'blocked';
  const isOfAnotherKind = base.status === 'complete' || base.status === 'not_started' || status === 'not_started';
  return {
    ...base,
    percent: isOfAnotherKind || status === 'complete' ? null : base.percent,
    ...(isFreed ? { rag: null, obstacle: null, unblocker: null } : {}),
    ...(status === 'complete' ? { forecastOn: null } : {}),
  };
}
