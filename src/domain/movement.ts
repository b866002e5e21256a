import type { Direction, ReportLine, ReportMovement, Travel } from './report.ts';
import type { Standing } from './standing.ts';

const COLOURS: readonly Standing[] = ['off track', 'at risk', 'on track', 'complete'];
const STEPS: readonly Standing[] = ['not started', 'in progress', 'complete'];

/** The duties that stand elsewhere than at the end of the period before. */
export function movedOf(lines: readonly ReportLine[]): ReportMovement[] {
  return lines
    .filter((line) => line.before !== line.standing)
    .map(({ dutyId, title, before: from, standing: to }) => ({
      dutyId,
      title,
      from,
      to,
      direction: compare(from, to),
    }));
}

/** Against the same time a year ago; null where nothing was said then or the two stand on no common scale. */
export function travelOf(lastYear: Standing | null, now: Standing): Travel | null {
  if (lastYear === null || lastYear === 'no update' || now === 'no update') return null;
  if (lastYear === now) return 'same';
  const direction = compare(lastYear, now);
  return direction === 'better' || direction === 'worse' ? direction : null;
}

/** Better or worse only along the colours, or along the steps of work: one does not measure the other. */
function compare(from: Standing, to: Standing): Direction {
  if (from === 'no update') return 'new';
  const scale = [COLOURS, STEPS].find((one) => one.includes(from) && one.includes(to));
  if (!scale) return 'changed';
  return scale.indexOf(to) > scale.indexOf(from) ? 'better' : 'worse';
}
