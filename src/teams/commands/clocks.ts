import { explainFault } from '../../domain/clock-faults.ts';
import type { ClockForm, ClockInputs } from '../../domain/clock-forms.ts';
import { type ClockTemplate, nameOf } from '../../domain/clock-template.ts';
import { describeDeed } from '../../domain/clock-words.ts';
import type { Day } from '../../domain/day.ts';
import { findClockTemplate } from '../../domain/partnership.ts';
import { may } from '../../domain/person.ts';
import { dayOf } from '../../domain/working-days.ts';
import { type MoveOutcome, moveClock, undoClock } from '../../usecases/move-clock.ts';
import type { Named } from '../../usecases/ports.ts';
import { startClock } from '../../usecases/start-clock.ts';
import { listClocks, viewClock } from '../../usecases/view-clocks.ts';
import { clockPhrases } from '../clock-phrases.ts';
import { phrases } from '../phrases.ts';
import { quote } from '../plain.ts';
import { readClockWords, splitDay } from '../read-clock-words.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { clockFormData, startFormData } from '../views/clock-form.ts';
import { clockData, clocksData } from '../views/clocks.ts';
import type { Command } from './command.ts';
import { explainMiss } from './naming.ts';

/** One entry for all that is said about clocks: `clocks`, `clock 7 …`, `start clock dardr 20 November 2026`. */
export const clocks: Command = {
  name: 'clocks',
  aliases: ['clock', 'start clock', 'start a clock'],
  summary: 'Shows and keeps the timetables of reviews and requests',
  example: 'start clock dardr 20 November 2026',
  needs: 'see clocks',
  menus: ['groupChat'],
  async run(tools, turn, words) {
    if (words === '') return /^start/iu.test(turn.words) ? askToStart(tools, turn) : showClocks(tools, turn);
    const [, digits, rest = ''] = /^(?:no\.? ?|#)?(\d{1,9})(?: (.*))?$/iu.exec(words) ?? [];
    if (digits !== undefined) return talkAbout(tools, turn, Number(digits), rest.trim());
    return startFromWords(tools, turn, words.replace(/^(?:start|new) ?/iu, ''));
  },
};

export async function showClocks(tools: BotTools, turn: Turn): Promise<Reply> {
  const data = clocksData(tools.partnership, await listClocks(tools), dayOf(turn.now), may(turn.who, 'keep clocks'));
  return { kind: 'card', card: tools.cards.fill('clocks', data) };
}

/** The card of one clock; `notice` is what was just recorded, or why it was not. */
export async function showClock(tools: BotTools, turn: Turn, number: number, notice = ''): Promise<Reply> {
  const view = await viewClock(tools, number);
  if (view.outcome !== 'clock') return missing(view, number);
  const ask = { mayKeep: may(turn.who, 'keep clocks'), notice };
  const data = clockData(tools.partnership, view.table, dayOf(turn.now), ask);
  return { kind: 'card', card: tools.cards.fill('clock', data), title: data.title };
}

export async function showClockForm(
  tools: BotTools,
  turn: Turn,
  number: number,
  ask: { form: ClockForm; inputs: Partial<ClockInputs>; error?: string },
): Promise<Reply> {
  if (!may(turn.who, 'keep clocks')) return { kind: 'notice', text: phrases.notAllowed };
  const view = await viewClock(tools, number);
  if (view.outcome !== 'clock') return missing(view, number);
  if (view.table.state === 'closed') return { kind: 'notice', text: explainFault({ fault: 'closed' }) };
  const data = clockFormData(tools.partnership, view.table, dayOf(turn.now), ask);
  return { kind: 'card', card: tools.cards.fill('clock-form', data), title: data.title };
}

export function showStartForm(tools: BotTools, turn: Turn, inputs: Partial<ClockInputs> = {}, error = ''): Reply {
  const data = startFormData(tools.partnership, dayOf(turn.now), inputs, error);
  return { kind: 'card', card: tools.cards.fill('clock-form', data), title: data.title };
}

/** Starts a clock, or asks first when one of the kind began on the same day. */
export async function startOne(
  tools: BotTools,
  turn: Turn,
  ask: { template: string; on: Day; sureAfter?: number },
): Promise<Reply> {
  const template = findClockTemplate(tools.partnership, ask.template);
  const started = await startClock(tools, { ...ask, who: turn.who });
  switch (started.outcome) {
    case 'started':
      return showClock(tools, turn, started.number, clockPhrases.started(`${template?.label} ${started.number}`));
    case 'asks': {
      const others = started.same.map((number) => ({ number, title: `${template?.label} ${number}` }));
      const card = tools.cards.fill('clock-again', {
        title: 'Start another clock?',
        explanation: clockPhrases.again(
          others.map(({ title }) => title),
          ask.on,
        ),
        kind: ask.template,
        on: ask.on,
        sureAfter: started.highest,
        others: others.slice(0, 3),
        marking: tools.partnership.marking,
      });
      return { kind: 'card', card };
    }
    case 'future':
      return { kind: 'notice', text: clockPhrases.future(started.today) };
    case 'no such kind':
      return {
        kind: 'notice',
        text: clockPhrases.whichKind(kindNames(tools, turn).map(({ names }) => names[0] ?? '')),
      };
    case 'not yours':
      return { kind: 'notice', text: phrases.notAllowed };
  }
}

/** The clock's card after something was recorded; a sentence when nothing was. */
export async function showMoved(tools: BotTools, turn: Turn, number: number, moved: MoveOutcome): Promise<Reply> {
  switch (moved.outcome) {
    case 'recorded': {
      const view = await viewClock(tools, number);
      if (view.outcome === 'no such clock') return { kind: 'text', text: clockPhrases.takenBack(number) };
      const notice = view.outcome === 'clock' ? `${describeDeed(moved.event.deed, view.table.template)}.` : '';
      return showClock(tools, turn, number, notice);
    }
    case 'overtaken':
      return showClock(tools, turn, number, clockPhrases.overtaken);
    case 'refused':
      return { kind: 'notice', text: explainFault(moved.fault) };
    case 'too late':
      return { kind: 'notice', text: clockPhrases.tooLateToUndo };
    case 'nothing to undo':
      return { kind: 'notice', text: clockPhrases.nothingToUndo };
    case 'not yours':
      return { kind: 'notice', text: phrases.notAllowed };
    case 'no such clock':
    case 'kind gone':
      return missing(moved, number);
  }
}

async function talkAbout(tools: BotTools, turn: Turn, number: number, words: string): Promise<Reply> {
  const view = await viewClock(tools, number);
  if (view.outcome !== 'clock') return missing(view, number);
  const { language } = tools;
  const ask = readClockWords(words, { language, template: view.table.template, today: dayOf(turn.now) });
  switch (ask.ask) {
    case 'show':
      return showClock(tools, turn, number);
    case 'undo':
      return showMoved(tools, turn, number, await undoClock(tools, { number, who: turn.who }));
    case 'record':
      return showMoved(tools, turn, number, await moveClock(tools, { number, deed: ask.deed, who: turn.who }));
    case 'form':
      return showClockForm(tools, turn, number, ask);
    case 'no such day':
      return { kind: 'text', text: clockPhrases.noSuchDay(ask.nearest) };
    case 'unreadable':
      return { kind: 'text', text: clockPhrases.notRead(quote(words), number) };
  }
}

function askToStart(tools: BotTools, turn: Turn): Reply {
  if (!may(turn.who, 'keep clocks')) return { kind: 'notice', text: phrases.notAllowed };
  return showStartForm(tools, turn);
}

async function startFromWords(tools: BotTools, turn: Turn, words: string): Promise<Reply> {
  const among = kindNames(tools, turn);
  if (words === '') return askToStart(tools, turn);
  const { head, on, nearest } = splitDay(words, { language: tools.language, today: dayOf(turn.now) });
  const found = tools.language.find(head, among);
  if (found.outcome !== 'found')
    return { kind: 'text', text: explainMiss(head || words, 'kind of clock', found, among) };
  if (nearest) return { kind: 'text', text: clockPhrases.noSuchDay(nearest) };
  const [name = found.id] = among.find(({ id }) => id === found.id)?.names ?? [];
  if (on === '') return { kind: 'text', text: clockPhrases.whichDay(name, found.id) };
  return startOne(tools, turn, { template: found.id, on });
}

function kindNames(tools: BotTools, turn: Turn): Named[] {
  return tools.partnership.clocks.map((template: ClockTemplate) => {
    const { id, name, shortName, aliases, renamed } = template;
    const names = [nameOf(template, dayOf(turn.now)), shortName, id, name, ...aliases];
    return { id, names: renamed ? [...names, renamed.shortName] : names };
  });
}

function missing(
  view: { outcome: 'no such clock'; highest: number } | { outcome: 'kind gone'; template: string },
  number: number,
): Reply {
  const text =
    view.outcome === 'kind gone'
      ? clockPhrases.kindGone(view.template)
      : clockPhrases.noSuchClock(number, view.highest);
  return { kind: 'text', text };
}
