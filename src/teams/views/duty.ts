import type { Instant } from '../../domain/day.ts';
import { freeDaysOf } from '../../domain/free-days.ts';
import { leadNames } from '../../domain/prompt.ts';
import { formatStanding, LEGAL_BASIS } from '../../domain/report-words.ts';
import { sayWhen } from '../../domain/when.ts';
import { formatDay, formatDayLong, joinWords } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import type { DutyGlance } from '../../usecases/view-duties.ts';
import type { CardData } from '../card-data.ts';
import { searchPhrases } from '../search-phrases.ts';
import type { Found } from '../searches/search.ts';
import { dutyPage, tabLink } from '../tab-links.ts';
import type { BotTools } from '../tools.ts';
import { markOf } from './marks.ts';

type Tools = Pick<BotTools, 'cards' | 'partnership' | 'publicUrl' | 'teamsAppId'>;

export function foundDuty(tools: Tools, glance: DutyGlance, now: Instant): Found {
  const card = tools.cards.fill('duty', dutyData(tools, glance, now));
  const { duty, standing, next } = glance;
  const text = next ? `${formatStanding(standing)}. Next: ${formatDayLong(next.on)}` : formatStanding(standing);
  return { card, preview: { title: `${duty.id} ${duty.title}`, text } };
}

function dutyData({ partnership, ...place }: Tools, glance: DutyGlance, now: Instant): CardData['duty'] {
  const { duty, standing, groups } = glance;
  return {
    ...markOf(standing),
    title: `${duty.id} ${duty.title}`,
    lead: `Led by ${joinWords(leadNames(partnership, duty))}.`,
    groups: groups.map((group) => {
      const { shape, word } = markOf(group.standing, group.percent);
      return { title: group.name, value: `${shape} ${word}` };
    }),
    next: nextOf(glance, dayOf(now), freeDaysOf(partnership)),
    hook: `${LEGAL_BASIS}: ${duty.hook}`,
    asAt: searchPhrases.asAt(now),
    tabUrl: tabLink(place, dutyPage(duty.id), `${duty.id} ${duty.shortName}`),
    marking: partnership.marking,
  };
}

/** "Next: Tuesday 24 November, in 1 working day. Updates for the board on 10 December 2026." */
function nextOf({ duty, next }: DutyGlance, today: string, freeDays: ReadonlySet<string>): string {
  if (!next) return 'Nothing is due in the next year.';
  const own = `${duty.id} ${duty.shortName}: `;
  const what = next.title.startsWith(own) ? next.title.slice(own.length) : next.title;
  const isThisYear = next.on.slice(0, 4) === today.slice(0, 4);
  const on = isThisYear ? formatDayLong(next.on) : formatDay(next.on);
  return `Next: ${on}, ${sayWhen(next.on, today, freeDays)}. ${what}.`;
}
