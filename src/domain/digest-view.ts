import type { AgendaItem } from './agenda.ts';
import type { Day, Instant } from './day.ts';
import type { Person } from './person.ts';
import type { ReportVersion } from './report.ts';
import type { ReportMark } from './report-state.ts';

/** The chair's one page: a version of the partnership's report, and what goes on around it. */
export interface DigestView {
  reader: Person;
  /** Whom the reader stands in for; null for whoever reads their own. */
  insteadOf: string | null;
  today: Day;
  version: ReportVersion;
  /** Not yet met, in the next 90 days, by day. */
  deadlines: readonly AgendaItem[];
  /** Who has acknowledged this version. */
  seen: readonly Pick<ReportMark, 'by' | 'at'>[];
  /** The number of a newer version that is not issued; null while this is the newest. */
  newerDraft: number | null;
  /** Whether the link to the full report still works. */
  isLinkAlive: boolean;
  /** Nobody reads along: comments may be shown. */
  isAlone: boolean;
  /** When there was last something new for the reader: this version was compiled, or somebody else decided on one. */
  changedAt: Instant;
}
