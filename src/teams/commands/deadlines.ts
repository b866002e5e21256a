import { actionDeadlinesOf } from '../../domain/action-deadlines.ts';
import { type AgendaItem, agendaIn } from '../../domain/agenda.ts';
import { standingActions } from '../../domain/board-action.ts';
import { clockDeadlinesOf } from '../../domain/clock-deadlines.ts';
import type { Day } from '../../domain/day.ts';
import type { Deadline } from '../../domain/deadline.ts';
import { freeDaysOf } from '../../domain/free-days.ts';
import { may } from '../../domain/person.ts';
import type { Scope } from '../../domain/report.ts';
import { scopeNameOf } from '../../domain/scope.ts';
import type { Timetable } from '../../domain/timetable.ts';
import { sayWhen } from '../../domain/when.ts';
import { count, formatDay, formatDayLong, joinWords } from '../../domain/words.ts';
import { addDays, dayOf } from '../../domain/working-days.ts';
import { sayOwner } from '../../usecases/answer-agenda.ts';
import { listClocks } from '../../usecases/view-clocks.ts';
import type { CardData } from '../card-data.ts';
import { phrases } from '../phrases.ts';
import { plain, quote } from '../plain.ts';
import type { BotTools } from '../tools.ts';
import type { Turn } from '../turn.ts';
import type { Command } from './command.ts';
import { findScope, nearestNames, scopeHere } from './report.ts';

const USUAL_DAYS = 90;
const MOST_DAYS = 800;
/** More than this nobody reads on a card. */
const MOST_ROWS = 20;

export const deadlines: Command = {
  name: 'deadlines',
  aliases: ['deadline', 'due', 'what is due'],
  summary: 'Shows what is due when, and who leads it',
  example: 'deadlines barrow 90 days',
  needs: 'look',
  menus: ['personal', 'team', 'groupChat'],
  async run(tools, turn, words) {
    const { about, days, written } = splitWords(words);
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
      return { kind: 'text', text: phrases.horizonRange(quote(written), MOST_DAYS) };
    }
    const scope = about === '' ? await scopeHere(tools, turn) : findScope(tools, about);
    if (!scope) {
      const what = `a group, duty, organisation or theme called “${quote(about)}”`;
      return { kind: 'text', text: phrases.unknownNear(what, nearestNames(tools, about)) };
    }
    const today = dayOf(turn.now);
    const besides = [
      ...clockDeadlinesOf(tools.partnership, await clocksShown(tools, turn)),
      ...actionDeadlinesOf(standingActions(await tools.store.actions.all())),
    ];
    return { kind: 'card', card: tools.cards.fill('deadlines', await view(tools, scope, today, days, besides)) };
  },
};

/** In a channel or group chat others read along, so clocks are told of in a person's own chat alone. */
async function clocksShown(tools: BotTools, turn: Turn): Promise<Timetable[]> {
  const isShown = turn.where.kind === 'personal' && may(turn.who, 'see clocks');
  return isShown ? (await listClocks(tools)).open : [];
}

/** "barrow 90 days" and "barrow in the next 6 weeks" are a scope and a number of days; a bare number is days too. */
function splitWords(words: string): { about: string; days: number; written: string } {
  const [, about = '', written = '', number = '', unit = ''] =
    /^(.*?)(?:^|\s)((?:(?:for|in) )?(?:the )?(?:next )?(-?\d+(?:[.,]\d+)?) ?(days?|weeks?)?)$/iu.exec(words) ?? [];
  if (number === '') return { about: words, days: USUAL_DAYS, written: '' };
  const each = /^week/iu.test(unit) ? 7 : 1;
  return { about: about.trim(), days: Number(number) * each, written: written.trim() };
}

async function view(
  tools: BotTools,
  scope: Scope,
  today: Day,
  days: number,
  besides: readonly Deadline[],
): Promise<CardData['deadlines']> {
  const { partnership, store } = tools;
  const toOn = addDays(today, days);
  const items = agendaIn(partnership, scope, { fromOn: today, toOn }, besides);
  const shown = items.slice(0, MOST_ROWS);
  const answers = await store.deadlineAnswers.newestOf(shown.map(({ id }) => id));
  const done = new Set(answers.flatMap(({ deadlineId, said }) => (said === 'done' ? [deadlineId] : [])));
  const hidden = items.length - shown.length;
  const span = `to ${formatDay(toOn)}`;
  return {
    title: scope.kind === 'partnership' ? 'Deadlines' : `Deadlines: ${scopeNameOf(partnership, scope)}`,
    subtitle:
      items.length === 0
        ? `Nothing is due in the next ${count(days, 'day', 'days')}, ${span}.`
        : `${count(items.length, 'deadline', 'deadlines')} in the next ${count(days, 'day', 'days')}, ${span}.`,
    rows: shown.map((item) => ({
      ...row(item, today, freeDaysOf(partnership)),
      ...(done.has(item.id) ? { when: '✓ done' } : {}),
    })),
    more: hidden > 0 ? `And ${hidden} more. Type deadlines and a group, a duty or fewer days.` : '',
    marking: partnership.marking,
  };
}

function row(item: AgendaItem, today: Day, freeDays: ReadonlySet<Day>): CardData['deadlines']['rows'][number] {
  const isThisYear = item.on.slice(0, 4) === today.slice(0, 4);
  return {
    on: isThisYear ? formatDayLong(item.on) : `${formatDayLong(item.on)} ${item.on.slice(0, 4)}`,
    when: sayWhen(item.on, today, freeDays),
    title: plain(item.title),
    lead: sayOwner(item),
    including: item.including.length > 0 ? `Covers ${joinWords(item.including.map(({ dutyName }) => dutyName))}` : '',
  };
}
