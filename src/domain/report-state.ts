import type { Instant } from './day.ts';
import type { PersonKey } from './person.ts';

/** What somebody decided about one version of a report. */
export type Marked =
  | { mark: 'issued' }
  | { mark: 'signed off' }
  /** In the words of whoever returned it, screened for personal data. */
  | { mark: 'returned'; comments: string }
  /** The chair has seen it. It changes nothing else. */
  | { mark: 'acknowledged' };

/** Marks are added, never changed: (key, version, revision) is unique, and the newest that decides stands. */
export interface ReportMark {
  reportId: string;
  key: string;
  version: number;
  /** Counts from 1 within the version. */
  revision: number;
  said: Marked;
  by: PersonKey & { name: string };
  at: Instant;
}

/** Where a version stands, and who brought it there. What was signed off was issued before. */
export type ReportState = { state: 'draft' } | ({ by: ReportMark['by']; at: Instant } & ByMark);

type ByMark = { state: 'issued' } | { state: 'signed off' } | { state: 'returned'; comments: string };

export const STATES = {
  draft: { word: 'Draft', shape: '○' },
  issued: { word: 'Issued', shape: '●' },
  'signed off': { word: 'Signed off', shape: '✓' },
  returned: { word: 'Returned with comments', shape: '▲' },
} as const satisfies Record<ReportState['state'], { word: string; shape: string }>;

/** The state that the marks of one version add up to; `marks` in any order. */
export function reportStateOf(marks: readonly ReportMark[]): ReportState {
  let state: ReportState = { state: 'draft' };
  for (const { said, by, at } of inOrder(marks)) {
    if (said.mark === 'returned') state = { state: 'returned', comments: said.comments, by, at };
    else if (said.mark !== 'acknowledged') state = { state: said.mark, by, at };
  }
  return state;
}

/** Who has seen it, the first time of each, in that order. */
export function acknowledgementsOf(marks: readonly ReportMark[]): { by: ReportMark['by']; at: Instant }[] {
  const seen = new Map<string, { by: ReportMark['by']; at: Instant }>();
  for (const { said, by, at } of inOrder(marks)) {
    const who = `${by.tenantId}:${by.objectId}`;
    if (said.mark === 'acknowledged' && !seen.has(who)) seen.set(who, { by, at });
  }
  return [...seen.values()];
}

/** The highest version after this one that was issued; undefined while this one is the newest that counts. */
export function issuedAfter(version: number, marksOfKey: readonly ReportMark[]): ReportMark | undefined {
  return marksOfKey
    .filter((mark) => mark.version > version && mark.said.mark === 'issued')
    .toSorted((one, other) => other.version - one.version)[0];
}

/** The version that this one is compared with: the last before it that was issued, else the one just before; 0 for none. */
export function comparedVersion(version: number, marksOfKey: readonly ReportMark[]): number {
  const issued = marksOfKey.filter((mark) => mark.version < version && mark.said.mark === 'issued');
  return issued.length > 0 ? Math.max(...issued.map((mark) => mark.version)) : version - 1;
}

function inOrder(marks: readonly ReportMark[]): ReportMark[] {
  return marks.toSorted((one, other) => one.revision - other.revision);
}
