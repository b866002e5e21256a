import type { Report, ReportMovement } from './report.ts';

/** What got better or was finished since the period before: a report that only lists trouble is not a fair one. */
export function goodNewsOf({ moved }: Pick<Report, 'moved'>): ReportMovement[] {
  return moved.filter(({ to, direction }) => direction === 'better' || to === 'complete');
}
