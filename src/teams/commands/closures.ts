import { joinWords } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import { changeRegister } from '../../usecases/change-register.ts';
import { type ClosureAsk, closureChanges, judgeClosureName } from '../../usecases/close-days.ts';
import { listClosures, viewClosure } from '../../usecases/preview-change.ts';
import { changePhrases, explainChanges, nameDay } from '../change-phrases.ts';
import { phrases } from '../phrases.ts';
import { readClosureWords } from '../read-closure-words.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { closurePreviewData, closuresData } from '../views/closures.ts';
import type { Command } from './command.ts';

/** One entry for closing and opening: `closures`, `closed 29 December to 31 December Christmas closure`, `open 30 December`. */
export const closures: Command = {
  name: 'closures',
  aliases: ['closure days', 'closed', 'open'],
  alsoSaid: ['closed', 'open'],
  summary: 'Lists, adds and removes days on which the offices are closed',
  example: 'closed 29 December 2026 to 31 December 2026 Christmas closure',
  needs: 'change the register',
  menus: [],
  async run(tools, turn, words) {
    const isOpening = /^open\b/iu.test(turn.words);
    if (words === '') return isOpening ? { kind: 'text', text: changePhrases.closedWords } : showClosures(tools);
    const read = readClosureWords(words, tools.language, dayOf(turn.now));
    switch (read.outcome) {
      case 'days':
        return proposeClosure(tools, turn, { change: isOpening ? 'open' : 'close', days: read.days, name: read.name });
      case 'no such day':
        return { kind: 'text', text: changePhrases.noSuchDay(read.nearest) };
      case 'backwards':
        return { kind: 'text', text: changePhrases.backwards(read.fromOn, read.toOn) };
      case 'too many':
        return { kind: 'text', text: changePhrases.tooManyDays(read.most) };
      case 'unreadable':
        return { kind: 'text', text: changePhrases.closedWords };
    }
  },
};

export async function showClosures(tools: BotTools, shown: { notice?: string; undo?: string } = {}): Promise<Reply> {
  const { notice = '', undo = '' } = shown;
  const data = closuresData(tools.partnership, await listClosures(tools), { notice, undo });
  return { kind: 'card', card: tools.cards.fill('register-change', data), title: data.title };
}

/** What would move. The name is looked at before it goes anywhere, into the card as well. */
export async function proposeClosure(tools: BotTools, turn: Turn, ask: ClosureAsk, notice = ''): Promise<Reply> {
  const wrong = await faultInName(tools, turn, ask.name);
  if (wrong) return { kind: 'text', text: wrong };
  const outcome = await viewClosure(tools, closureChanges(ask));
  if (outcome.outcome === 'refused') return { kind: 'text', text: explainChanges(outcome.faults) };
  const data = closurePreviewData(tools.partnership, outcome.view, dayOf(turn.now), notice);
  return { kind: 'card', card: tools.cards.fill('register-change', data), title: data.title };
}

/** Saves what was previewed; when something overtook it, shows the preview as it is now. */
export async function saveClosure(tools: BotTools, turn: Turn, ask: ClosureAsk & { basedOn: number }): Promise<Reply> {
  const wrong = await faultInName(tools, turn, ask.name);
  if (wrong) return { kind: 'notice', text: wrong };
  const saved = await changeRegister(tools, { changed: closureChanges(ask), basedOn: ask.basedOn, who: turn.who });
  switch (saved.outcome) {
    case 'saved': {
      const days = joinWords(ask.days.map(nameDay));
      return showClosures(tools, {
        notice: ask.change === 'open' ? changePhrases.openSaved(days) : changePhrases.closedSaved(days),
        undo: saved.changes.map(({ number }) => number).join(','),
      });
    }
    case 'overtaken':
      return proposeClosure(tools, turn, ask, changePhrases.overtaken);
    case 'refused':
      return { kind: 'notice', text: explainChanges(saved.faults) };
    case 'not yours':
      return { kind: 'notice', text: phrases.notAllowed };
  }
}

/** A closure's name is said to everybody. In a channel nothing is said of why it was not kept. */
async function faultInName(tools: BotTools, turn: Turn, name: string): Promise<string | undefined> {
  const judged = await judgeClosureName(tools, name, 'command');
  switch (judged.outcome) {
    case 'plain':
      return undefined;
    case 'too long':
      return changePhrases.longName(judged.most);
    case 'personal data':
      return turn.where.kind === 'personal' ? changePhrases.personalName(judged.types) : changePhrases.plainName;
  }
}
