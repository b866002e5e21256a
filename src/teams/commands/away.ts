import { leavesFrom } from '../../domain/arrange-rules.ts';
import { explainArrangeFault } from '../../domain/arrange-words.ts';
import type { Day } from '../../domain/day.ts';
import { type PersonKey } from '../../domain/person.ts';
import { isSamePerson } from '../../domain/standing-arrangements.ts';
import { dayOf } from '../../domain/working-days.ts';
import { arrangeLeave } from '../../usecases/arrange.ts';
import { endArrangements } from '../../usecases/end-arrangements.ts';
import { quote } from '../plain.ts';
import { splitDays } from '../read-days-words.ts';
import { reminderPhrases } from '../reminder-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { arrangedData, endedData } from '../views/arranged.ts';
import { awayFormData } from '../views/away-form.ts';
import type { Command } from './command.ts';
import { findPerson } from './find-person.ts';
import { explainMiss } from './naming.ts';

const BACK = ['back', 'i am back', 'i’m back', "i'm back"];

/** Leave: `away until 7 December`, `away 21 December to 4 January, Alex stands in`, and `back`. */
export const away: Command = {
  name: 'away',
  aliases: ['i am away', ...BACK],
  summary: 'Says that you are away, and who stands in; back ends it',
  example: 'away 21 December to 4 January, Alex stands in',
  needs: 'answer',
  menus: ['personal'],
  async run(tools, turn, words) {
    const said = turn.words.toLowerCase();
    if (BACK.some((one) => said === one || said.startsWith(`${one} `) || said.startsWith(`${one}.`))) {
      return comeBack(tools, turn);
    }
    return words === '' ? showAwayForm(tools, turn) : leave(tools, turn, words);
  },
};

export async function showAwayForm(
  tools: BotTools,
  turn: Turn,
  inputs: { fromOn?: string; untilOn?: string; standIn?: string } = {},
  error = '',
): Promise<Reply> {
  const people = await tools.store.people.list();
  const data = awayFormData(tools.partnership, people, { who: turn.who, today: dayOf(turn.now), inputs, error });
  return { kind: 'card', card: tools.cards.fill('away-form', data), title: data.title };
}

/** Arranges leave; a sentence where it can not be. */
export async function goAway(
  tools: BotTools,
  turn: Turn,
  ask: { fromOn: Day; untilOn: Day; standIn: PersonKey | null },
): Promise<Reply | string> {
  const outcome = await arrangeLeave(tools, { who: turn.who, ...ask });
  switch (outcome.outcome) {
    case 'arranged': {
      const words = await wordsFor(tools, turn);
      const card = tools.cards.fill('arranged', arrangedData(outcome, words));
      return { kind: 'card', card, title: 'Away' };
    }
    case 'refused':
      return explainArrangeFault(outcome, 'Leave');
    case 'no such stand-in':
      return reminderPhrases.noSuchStandIn;
  }
}

export async function wordsFor(tools: BotTools, turn: Turn) {
  const { partnership } = tools;
  return { partnership, people: await tools.store.people.list(), today: dayOf(turn.now), reader: turn.who };
}

async function leave(tools: BotTools, turn: Turn, words: string): Promise<Reply> {
  const { days, rest } = splitDays(words, 'first', { language: tools.language, today: dayOf(turn.now) });
  if (days.outcome === 'impossible') return { kind: 'text', text: reminderPhrases.noSuchDay(days.nearest) };
  if (days.outcome === 'unknown') {
    return {
      kind: 'text',
      text: reminderPhrases.daysUnread(quote(words), 'away 21 December to 4 January, Alex stands in'),
    };
  }
  const name = standInIn(rest);
  if (name === '') return answer(await goAway(tools, turn, { ...days, standIn: null }));
  const found = await findPerson(tools, turn, name);
  if (found.outcome === 'found') return answer(await goAway(tools, turn, { ...days, standIn: found.person }));
  const { found: missed, among } = found;
  const isNear = missed.outcome === 'ambiguous' || missed.nearest.length > 0;
  const why = isNear ? explainMiss(name, 'person', missed, among) : reminderPhrases.noSuchStandIn;
  return { kind: 'text', text: `${why}${isNear ? ' Nothing was arranged.' : ''}` };
}

/** "Alex stands in", "with Alex", "stand-in Alex": the name alone. */
function standInIn(rest: string): string {
  return rest
    .replace(/^[,;. ]+/u, '')
    .replace(/^(?:and |with |stand-?in:? |my stand-?in is )+/iu, '')
    .replace(
      /,? (?:stands in|is standing in|standing in|will stand in|is my stand-?in|covers|is covering)(?: for me)?$/iu,
      '',
    )
    .trim();
}

async function comeBack(tools: BotTools, turn: Turn): Promise<Reply> {
  const today = dayOf(turn.now);
  const leaves = leavesFrom(await tools.store.arrangements.all(), today).filter(({ arranged }) =>
    isSamePerson(arranged.person, turn.who),
  );
  const now = leaves.filter(({ arranged }) => arranged.fromOn <= today);
  const [later] = leaves;
  if (now.length === 0) {
    return { kind: 'text', text: later ? reminderPhrases.awayLater(later.arranged.fromOn) : reminderPhrases.notAway };
  }
  const outcome = await endArrangements(tools, { who: turn.who, numbers: now.map(({ number }) => number) });
  return outcome.outcome === 'ended'
    ? { kind: 'card', card: tools.cards.fill('arranged', endedData(outcome.ended, await wordsFor(tools, turn))) }
    : { kind: 'text', text: reminderPhrases.nothingToEnd };
}

export function answer(reply: Reply | string): Reply {
  return typeof reply === 'string' ? { kind: 'text', text: reply } : reply;
}
