import type { Cadence } from './partnership.ts';
import { formatDay, MONTHS } from './words.ts';

/** "Hub action log (every month on day 28)": what a duty owes again and again, and when. */
export function describeCadence(cadence: Cadence): string {
  return cadence.what ? `${cadence.what} (${describeTiming(cadence)})` : describeTiming(cadence);
}

function describeTiming(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'three-yearly':
      return `every three years (the plan ends ${formatDay(cadence.endsOn)}), refreshed each year by ${cadence.refreshDay} ${MONTHS[cadence.refreshMonth - 1]}`;
    case 'yearly':
      return `every year on ${cadence.day} ${MONTHS[cadence.month - 1]}`;
    case 'quarterly':
      return `every quarter, ${cadence.workingDaysAfterQuarterEnd} working days after it ends`;
    case 'monthly':
      return `every month on day ${cadence.day}`;
    case 'board':
      return `${cadence.workingDaysBefore} working days before each board`;
    case 'continuous':
      return 'all the time, reported each round';
    case 'event-driven':
      return 'when it happens';
  }
}
