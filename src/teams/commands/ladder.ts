import type { Rung } from '../../domain/partnership.ts';
import { changeRegister, type UndoOutcome } from '../../usecases/change-register.ts';
import { viewLadder } from '../../usecases/preview-change.ts';
import { changePhrases, explainChanges, explainLadderWords, nameDuty } from '../change-phrases.ts';
import { phrases } from '../phrases.ts';
import { readLadderWords, writeLadder } from '../read-ladder-words.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { type LadderStage, ladderData } from '../views/ladder.ts';
import { ladderFields } from '../views/ladder-words.ts';
import type { Command } from './command.ts';
import { dutyNames, explainMiss } from './naming.ts';

/** Instead of a ladder in words: the register's own. */
export const OWN = 'register';

/** `ladder d03` shows when a duty's reminders go out and to whom; with a ladder behind it, what that would give. */
export const ladder: Command = {
  name: 'ladder',
  aliases: ['ladders', 'reminder ladder', 'change ladder'],
  summary: 'Shows and changes when a duty’s reminders go out',
  example: 'ladder d03 30, 7 days; overdue 1, 3, 5, 10 working days',
  needs: 'change the register',
  menus: [],
  async run(tools, turn, words) {
    if (words === '') return { kind: 'text', text: changePhrases.whichDuty };
    const { name, rest } = splitLadder(words);
    const among = dutyNames(tools.partnership);
    const found = tools.language.find(name, among);
    if (found.outcome !== 'found') return { kind: 'text', text: explainMiss(name, 'duty', found, among) };
    return rest === '' ? showLadder(tools, turn, found.id) : proposeLadder(tools, turn, found.id, rest);
  },
};

/** The duty is what stands before the first number, the first "overdue" or the word that asks for the register's own. */
function splitLadder(words: string): { name: string; rest: string } {
  const [, name = words, rest = ''] =
    /^(\S+?|\S.*?)[:,]? ((?:[-−+]?\d|overdue\b|register\b).*|;.*)$/iu.exec(words) ?? [];
  return { name, rest };
}

export async function showLadder(
  tools: BotTools,
  turn: Turn,
  dutyId: string,
  shown: { notice?: string; stage?: LadderStage } = {},
): Promise<Reply> {
  const outcome = await viewLadder(tools, dutyId);
  if (outcome.outcome !== 'ladder') return { kind: 'text', text: explainChanges([{ fault: 'no such duty', dutyId }]) };
  const { stage = { stage: 'standing' }, notice = '' } = shown;
  const isDialog = isInDialog(turn);
  const data = ladderData(tools.partnership, outcome.view, { stage, notice, isDialog });
  return { kind: 'card', card: tools.cards.fill('register-change', data), title: data.title };
}

/** What a ladder in words would give, or the sentence that says what is wrong with it. Nothing is saved. */
export async function proposeLadder(
  tools: BotTools,
  turn: Turn,
  dutyId: string,
  words: string,
  notice = '',
): Promise<Reply> {
  const read = readProposal(words);
  if (read.outcome === 'fault') return { kind: 'text', text: explainLadderWords(read) };
  const outcome = await viewLadder(tools, dutyId, read.ladder);
  if (outcome.outcome === 'no such duty')
    return { kind: 'text', text: explainChanges([{ fault: 'no such duty', dutyId }]) };
  if (outcome.outcome === 'refused') return { kind: 'text', text: explainChanges(outcome.faults) };
  const stage: LadderStage = { stage: 'proposed', ladder: read.ladder === null ? OWN : writeLadder(read.ladder) };
  const data = ladderData(tools.partnership, outcome.view, { stage, notice, isDialog: isInDialog(turn) });
  return { kind: 'card', card: tools.cards.fill('register-change', data), title: data.title };
}

/** The form: with the words of a preview, or with the ladder that stands for the next deadline. */
export async function showLadderForm(
  tools: BotTools,
  dutyId: string,
  ask: { words: string; fields?: { id: string; value: string }[]; error?: string },
): Promise<Reply> {
  const outcome = await viewLadder(tools, dutyId);
  if (outcome.outcome !== 'ladder')
    return { kind: 'notice', text: explainChanges([{ fault: 'no such duty', dutyId }]) };
  const { duty, parts } = outcome.view;
  const read = readProposal(ask.words || OWN);
  const written = read.outcome === 'ladder' ? read.ladder : null;
  const all = ladderFields(written ?? parts.find(({ by }) => by !== 'the round')?.ladder ?? duty.ladder);
  const title = `${nameDuty(duty)}: change the reminders`;
  const card = tools.cards.fill('ladder-form', {
    dutyId,
    title,
    error: ask.error ?? '',
    explanation: changePhrases.formExplanation(parts.filter(({ by }) => by !== 'the round').length),
    fields: all.map((field) => ({
      ...field,
      value: ask.fields?.find(({ id }) => id === field.id)?.value ?? field.value,
    })),
    marking: tools.partnership.marking,
  });
  return { kind: 'card', card, title };
}

/** Saves a ladder that was previewed; what overtook it is shown, with the preview drawn anew. */
export async function saveLadder(
  tools: BotTools,
  turn: Turn,
  ask: { dutyId: string; basedOn: number; words: string },
): Promise<Reply> {
  const read = readProposal(ask.words);
  if (read.outcome === 'fault') return { kind: 'notice', text: explainLadderWords(read) };
  const { dutyId, basedOn } = ask;
  const changed = [{ kind: 'ladder', dutyId, ladder: read.ladder } as const];
  const saved = await changeRegister(tools, { changed, basedOn, who: turn.who });
  switch (saved.outcome) {
    case 'saved':
      return showLadder(tools, turn, dutyId, {
        notice: read.ladder === null ? changePhrases.ladderBack : changePhrases.ladderSaved,
        stage: { stage: 'saved', numbers: saved.changes.map(({ number }) => number).join(',') },
      });
    case 'overtaken':
      return proposeLadder(tools, turn, dutyId, ask.words, changePhrases.overtaken);
    case 'refused':
      return { kind: 'notice', text: explainChanges(saved.faults) };
    case 'not yours':
      return { kind: 'notice', text: phrases.notAllowed };
  }
}

/** The sentence of an undo that was not made; undefined when it was. */
export function explainUndo(undone: UndoOutcome): string | undefined {
  switch (undone.outcome) {
    case 'saved':
      return undefined;
    case 'overtaken':
      return changePhrases.overtakenUndo;
    case 'too late':
      return changePhrases.tooLateToUndo;
    case 'nothing to undo':
      return changePhrases.nothingToUndo;
    case 'refused':
      return explainChanges(undone.faults);
    case 'not yours':
      return phrases.notAllowed;
  }
}

function readProposal(
  words: string,
): { outcome: 'ladder'; ladder: Rung[] | null } | Extract<ReturnType<typeof readLadderWords>, { outcome: 'fault' }> {
  return words.trim().toLowerCase() === OWN ? { outcome: 'ladder', ladder: null } : readLadderWords(words);
}

function isInDialog({ button }: Turn): boolean {
  return button?.carrier === 'dialog' || button?.carrier === 'dialog opening';
}
