import { escape, ICalCalendar, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import type { AgendaItem } from '../domain/agenda.ts';
import { joinWords } from '../domain/words.ts';
import type { Calendar } from '../usecases/read-feed.ts';

const TWELVE_HOURS_IN_SECONDS = 43_200;

/**
 * Deadlines as an iCalendar file (RFC 5545): all-day events that leave the day free. Days have no time zone, so none is
 * named. A deadline keeps its UID as long as it keeps its day.
 */
export function writeCalendar(calendar: Calendar): string {
  const file = new ICalCalendar({
    // The library writes a name as it is.
    name: escape(calendar.name, false),
    prodId: { company: 'CSP Progress', product: 'Deadlines', language: 'EN' },
    ttl: TWELVE_HOURS_IN_SECONDS,
  });
  for (const item of calendar.items) {
    file.createEvent({
      id: `${item.id}@${calendar.partnershipId}.csp-progress`,
      stamp: new Date(calendar.stampedAt),
      start: new Date(`${item.on}T00:00:00Z`),
      allDay: true,
      summary: item.title,
      description: describe(item, calendar.marking),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  // The library leaves the last line open.
  return `${file.toString()}\r\n`;
}

function describe({ duty, leadNames, including }: AgendaItem, marking: string): string {
  const lines = duty
    ? [
        `${duty.id} ${duty.title}`,
        `Led by ${joinWords(leadNames)}`,
        `Legal basis (check with your legal team): ${duty.hook}`,
      ]
    : leadNames.length > 0
      ? [`Led by ${joinWords(leadNames)}`]
      : [
          'Every group that is asked answers its prompt by this day.',
          ...including.map(({ dutyName, what }) => `${dutyName}: ${what}`),
        ];
  return [...lines, marking].filter((line) => line !== '').join('\n');
}
