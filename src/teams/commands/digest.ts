import { chooseDigest } from '../../usecases/choose-digest.ts';
import { makeDigest } from '../../usecases/view-digest.ts';
import { phrases } from '../phrases.ts';
import { quote } from '../plain.ts';
import { readDigestWords } from '../read-digest-words.ts';
import { reportPhrases } from '../report-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { digestData } from '../views/digest.ts';
import type { Command } from './command.ts';

/** The chair's one page, now; or when it comes by itself. */
export const digest: Command = {
  name: 'digest',
  aliases: ['one page', 'chair digest'],
  summary: 'Shows the partnership on one page; says when it is sent',
  example: 'digest weekly monday 8am',
  needs: 'see the digest',
  menus: [],
  run: (tools, turn, words) => (words === '' ? showNow(tools, turn) : choose(tools, turn, words)),
};

async function showNow(tools: BotTools, turn: Turn): Promise<Reply> {
  const made = await makeDigest(tools, { reader: turn.who, by: turn.who, isAlone: turn.where.kind === 'personal' });
  switch (made.outcome) {
    case 'nothing said':
      return { kind: 'text', text: phrases.emptyReport('the partnership', made.period.name) };
    case 'digest': {
      const data = digestData(tools.partnership, made.view, tools);
      return { kind: 'card', card: tools.cards.fill('digest', data) };
    }
  }
}

async function choose(tools: BotTools, turn: Turn, words: string): Promise<Reply> {
  const read = readDigestWords(words);
  switch (read.outcome) {
    case 'timing': {
      const choice = await chooseDigest(tools, { who: turn.who, timing: read.timing });
      return { kind: 'text', text: reportPhrases.digestChosen(choice) };
    }
    case 'weekend':
      return { kind: 'text', text: reportPhrases.digestWeekend };
    case 'not in working hours':
      return { kind: 'text', text: reportPhrases.digestHours };
    case 'unreadable':
      return { kind: 'text', text: reportPhrases.digestWords(quote(words)) };
  }
}
