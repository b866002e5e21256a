import { findDuty, findGroup } from '../../domain/partnership.ts';
import { dayOf } from '../../domain/working-days.ts';
import { type AskOutcome, askQuestion, usualAnswerDay, type Whom } from '../../usecases/ask-question.ts';
import { listAskable, whomToAsk, writeWhom } from '../../usecases/question-choices.ts';
import type { Withheld } from '../card-data.ts';
import { changePhrases } from '../change-phrases.ts';
import { phrases } from '../phrases.ts';
import { plain, quote, withLastSign } from '../plain.ts';
import { questionPhrases } from '../question-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { type QuestionInputs, questionData, questionFormData } from '../views/questions.ts';
import { NOTHING_WITHHELD } from '../views/withheld.ts';
import type { Command } from './command.ts';
import { findPerson } from './find-person.ts';
import { dutyNames, groupNames } from './naming.ts';

/** Words that may name whom to ask: "delivery group anti-social behaviour". */
const MOST_WORDS = 6;

export const ask: Command = {
  name: 'ask',
  aliases: ['ask a question'],
  alsoSaid: ['ask'],
  summary: 'Asks a group, a duty’s lead or a person; the answer comes back to you',
  example: 'ask barrow What changed on the PSPO?',
  needs: 'ask questions',
  menus: [],
  async run(tools, turn, words) {
    if (words === '') return showQuestionForm(tools, turn);
    const named = await findWhom(tools, turn, words);
    if (!named)
      return { kind: 'text', text: `${phrases.unknownNear(`“${quote(words)}”`, [])} ${questionPhrases.whom}` };
    const { whom, dutyId, rest } = named;
    const dated = splitDay(tools, turn, withLastSign(rest, turn.words));
    if (dated.nearest) return { kind: 'text', text: changePhrases.noSuchDay(dated.nearest) };
    const inputs = { whom: writeWhom(whom), text: dated.text, dueOn: dated.on, dutyId };
    if (dated.text === '') return showQuestionForm(tools, turn, { inputs });
    const outcome = await sendQuestion(tools, turn, inputs, whom);
    if (outcome.outcome !== 'personal data') return showAsked(tools, outcome, inputs);
    const isAlone = turn.where.kind === 'personal';
    return {
      kind: 'text',
      text: isAlone ? phrases.personalWords(outcome.types) : questionPhrases.personalElsewhere,
    };
  },
};

export function sendQuestion(
  tools: BotTools,
  turn: Turn,
  { text, dueOn, dutyId }: QuestionInputs,
  whom: Whom,
  declaration: Parameters<typeof askQuestion>[1]['declaration'] = null,
): Promise<AskOutcome> {
  return askQuestion(tools, {
    whom,
    text,
    dueOn,
    dutyId: findDuty(tools.partnership, dutyId) ? dutyId : null,
    askedIn: turn.where.threadId,
    who: turn.who,
    declaration,
  });
}

/** The question as it was sent, or the sentence that says what to change. */
export function showAsked(
  tools: BotTools,
  outcome: Exclude<AskOutcome, { outcome: 'personal data' }>,
  { dueOn }: QuestionInputs,
): Reply {
  if (outcome.outcome === 'asked') {
    const { question } = outcome;
    const data = questionData(tools.partnership, question, { isAgain: false });
    const note = 'Sent. The answer comes to your own chat with me. Type **questions** to remind or withdraw.';
    return {
      kind: 'card',
      card: tools.cards.fill('question', { ...data, mayAnswer: false, note }),
      title: data.title,
    };
  }
  return { kind: 'text', text: explainAsking(tools, outcome, dueOn) };
}

export function explainAsking(
  { partnership }: Pick<BotTools, 'partnership'>,
  outcome: Exclude<AskOutcome, { outcome: 'asked' | 'personal data' }>,
  dueOn: string,
): string {
  switch (outcome.outcome) {
    case 'empty':
      return questionPhrases.empty;
    case 'too long':
      return questionPhrases.tooLong(outcome.most);
    case 'past':
      return questionPhrases.past;
    case 'not a working day':
      return questionPhrases.notWorking(dueOn, outcome.because, outcome.days);
    case 'yourself':
      return questionPhrases.yourself;
    case 'no channel':
      return questionPhrases.noChannel(findGroup(partnership, outcome.groupId), outcome.groupId);
    case 'not reached':
      return questionPhrases.notReached(plain(outcome.name));
    case 'nobody':
      return questionPhrases.nobody;
    case 'not yours':
      return phrases.notAllowed;
  }
}

export async function showQuestionForm(
  tools: BotTools,
  turn: Turn,
  shown: { inputs?: Partial<QuestionInputs>; error?: string; withheld?: Withheld } = {},
): Promise<Reply> {
  const { error = '', withheld = NOTHING_WITHHELD } = shown;
  const inputs = { whom: '', text: '', dueOn: usualAnswerDay(tools), dutyId: '', ...shown.inputs };
  const facts = await listAskable(tools, turn.who);
  const data = questionFormData(tools.partnership, facts, { inputs, error, withheld });
  return { kind: 'card', card: tools.cards.fill('question-form', data), title: data.title };
}

/** A person who is mentioned, else the longest beginning that names a group or a duty; and what is left. */
async function findWhom(
  tools: BotTools,
  turn: Turn,
  words: string,
): Promise<{ whom: Whom; dutyId: string; rest: string } | undefined> {
  const [mentioned] = turn.mentioned;
  if (mentioned) {
    const found = await findPerson(tools, turn, words);
    const rest = words.startsWith(mentioned.name) ? words.slice(mentioned.name.length).trim() : words;
    return found.outcome === 'found' ? { whom: found.person, dutyId: '', rest } : undefined;
  }
  const parts = words.split(' ');
  for (let length = Math.min(parts.length, MOST_WORDS); length > 0; length -= 1) {
    const name = parts.slice(0, length).join(' ').replace(/[:,]$/u, '');
    const rest = parts.slice(length).join(' ');
    const group = tools.language.find(name, groupNames(tools.partnership));
    if (group.outcome === 'found') return { whom: { groupId: group.id }, dutyId: '', rest };
    const duty = tools.language.find(name, dutyNames(tools.partnership));
    if (duty.outcome === 'found') return whomOf(tools, turn, duty.id, rest);
  }
  return undefined;
}

/** The person or group to ask about a duty. */
export async function whomOf(
  tools: BotTools,
  turn: Turn,
  dutyId: string,
  rest: string,
): Promise<{ whom: Whom; dutyId: string; rest: string } | undefined> {
  const whom = await whomToAsk(tools, dutyId, turn.who);
  return whom && { whom, dutyId, rest };
}

/** "by 4 December What changed?": the day where the words begin with one, else five working days from now. */
function splitDay(tools: BotTools, turn: Turn, words: string): { on: string; text: string; nearest?: string } {
  const usual = { on: usualAnswerDay(tools), text: words };
  if (!/^by /iu.test(words)) return usual;
  const parts = words.split(' ').slice(1);
  for (let length = Math.min(parts.length, 4); length > 0; length -= 1) {
    const read = tools.language.readDay(
      parts.slice(0, length).join(' ').replace(/[:,]$/u, ''),
      dayOf(turn.now),
      'future',
    );
    if (read.outcome === 'impossible') return { ...usual, nearest: read.nearest };
    if (read.outcome === 'day') return { on: read.on, text: parts.slice(length).join(' ') };
  }
  return usual;
}
