import type { DutyOverview } from '../../../usecases/view-overview.ts';
import { shortDay } from '../../parts/days.ts';
import { MARKS } from '../../parts/standing-mark.tsx';

/** "At risk, 60%. Constabulary, 12 Nov 2026" */
export function cellWords({ standing, percent, saidOn, saidBy }: DutyOverview['cells'][number]): string {
  const stands = percent === null ? MARKS[standing].word : `${MARKS[standing].word}, ${percent}%`;
  return saidOn === null ? stands : `${stands}. ${saidBy}, ${shortDay(saidOn)}`;
}
