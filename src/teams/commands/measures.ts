import { type Duty, dutiesOf } from '../../domain/partnership.ts';
import { may, mayRecord } from '../../domain/person.ts';
import { count } from '../../domain/words.ts';
import { dayOf } from '../../domain/working-days.ts';
import { listMeasures } from '../../usecases/list-measures.ts';
import { type NewValue, type RecordMeasuresOutcome, recordMeasures } from '../../usecases/record-measures.ts';
import { measurePhrases } from '../measure-phrases.ts';
import { phrases } from '../phrases.ts';
import { readMeasureWords } from '../read-measure-words.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { pasteFormData } from '../views/measure-table.ts';
import { measureDutiesData, measuresData, receiptOfMeasures } from '../views/measures.ts';
import { NOTHING_WITHHELD } from '../views/withheld.ts';
import type { Command } from './command.ts';
import { dutyNames, explainMiss } from './naming.ts';

/** `measures`, `measures d07`, `measure d07 police asb incidents 212 for q2`, `measures paste`. */
export const measures: Command = {
  name: 'measures',
  aliases: ['measure', 'figures'],
  summary: 'Shows and records the figures of a duty’s measures',
  example: 'measure d07 police asb incidents 212',
  needs: 'look',
  menus: ['team', 'groupChat'],
  async run(tools, turn, words) {
    if (words === '') return showDuties(tools, turn);
    if (/^(?:paste|table|paste a table)$/iu.test(words)) return showPasteForm(tools, turn);
    const { language, partnership } = tools;
    const among = dutyNames(partnership);
    const ask = readMeasureWords(words, { language, partnership, dutyNames: among, today: dayOf(turn.now) });
    switch (ask.ask) {
      case 'show':
        return showMeasures(tools, turn, ask.duty);
      case 'record':
        return recordOne(tools, turn, ask.value);
      case 'unreadable':
        return { kind: 'text', text: ask.text };
      case 'no duty': {
        const [first = ''] = words.split(' ');
        const found = language.find(first, among);
        const text =
          found.outcome === 'found' ? measurePhrases.notRead(first) : explainMiss(first, 'duty', found, among);
        return { kind: 'text', text };
      }
    }
  },
};

export async function showMeasures(tools: BotTools, turn: Turn, duty: Duty): Promise<Reply> {
  if (duty.measures.length === 0) return { kind: 'text', text: measurePhrases.noMeasures(duty.id) };
  const [listed] = await listMeasures(tools, [duty]);
  if (!listed) return { kind: 'text', text: measurePhrases.noMeasures(duty.id) };
  const data = measuresData(tools.partnership, listed, mayRecord(turn.who, duty.id, tools.partnership));
  return { kind: 'card', card: tools.cards.fill('measures', data), title: data.title };
}

/** An empty form for a table, or the table that was pasted with what is wrong with it. */
export function showPasteForm(
  tools: BotTools,
  turn: Turn,
  again: Parameters<typeof pasteFormData>[1] = { table: '', error: '', faults: [], withheld: NOTHING_WITHHELD },
): Reply {
  if (!may(turn.who, 'answer')) return { kind: 'notice', text: phrases.notAllowed };
  const data = pasteFormData(tools.partnership, again);
  return { kind: 'card', card: tools.cards.fill('measure-paste', data), title: 'Figures' };
}

/** The answer to what was recorded, or why it was not. */
export function showRecorded(
  tools: BotTools,
  recorded: Exclude<RecordMeasuresOutcome, { outcome: 'overtaken' }>,
  dutyId: string,
): Reply {
  switch (recorded.outcome) {
    case 'recorded': {
      const title = `Recorded ${count(recorded.changes.length, 'figure', 'figures')}, thank you`;
      const { changes, entry } = recorded;
      const data = receiptOfMeasures(tools.partnership, { title, changes, entry });
      return { kind: 'card', card: tools.cards.fill('measure-receipt', data), title: 'Figures' };
    }
    case 'nothing new':
      return { kind: 'notice', text: measurePhrases.nothingNew };
    case 'not yours':
      return { kind: 'notice', text: measurePhrases.notYours(dutyId) };
    case 'not sound':
      return { kind: 'notice', text: measurePhrases.notSound };
  }
}

async function recordOne(tools: BotTools, turn: Turn, value: NewValue): Promise<Reply> {
  const recorded = await recordMeasures(tools, { who: turn.who, values: [value] });
  if (recorded.outcome === 'overtaken') return { kind: 'text', text: measurePhrases.overtakenTyped };
  return showRecorded(tools, recorded, value.dutyId);
}

/** In a group's channel its duties, elsewhere the person's own, or all for somebody who records none. */
async function showDuties(tools: BotTools, turn: Turn): Promise<Reply> {
  const { partnership } = tools;
  const [link] = await tools.store.links.ofConversation(turn.where.conversationId);
  const own = partnership.duties.filter(({ id }) => mayRecord(turn.who, id, partnership));
  const shown = link ? dutiesOf(partnership, link.groupId) : own.length > 0 ? own : partnership.duties;
  const listed = await listMeasures(
    tools,
    shown.filter((duty) => duty.measures.length > 0),
  );
  return { kind: 'card', card: tools.cards.fill('measure-duties', measureDutiesData(partnership, listed)) };
}
