import { findDuty, findOrganisation } from '../../domain/partnership.ts';
import type { Beside, Reading } from '../../domain/reading.ts';
import { formatDay, formatDayInYear, formatDayLong } from '../../domain/words.ts';
import type { Asked } from '../../usecases/asked-here.ts';
import type { CardData } from '../card-data.ts';
import { replyPhrases } from '../phrases-replies.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';

/** What a reply that gives no update is answered with, when the bot was spoken to; undefined where it asks for nothing. */
export function answerBeside(tools: BotTools, turn: Turn, reading: Reading, asked: Asked): Reply | undefined {
  const find = <Kind extends Beside['kind']>(kind: Kind) =>
    reading.beside.find((one): one is Extract<Beside, { kind: Kind }> => one.kind === kind);
  const leave = find('leave');
  if (leave) return step(tools, awayStep(leave.until));
  const redirect = find('redirect');
  if (redirect || find('owner change')) {
    return step(tools, elseStep(tools, turn, reading, asked, redirect?.organisationId ?? null));
  }
  if (find('question')) return { kind: 'text', text: explain(reading, asked, tools) };
  if (find('sarcasm')) return { kind: 'text', text: replyPhrases.askAgain(replyPhrases.example) };
  return undefined;
}

function step(tools: BotTools, data: CardData['step']): Reply {
  return { kind: 'card', card: tools.cards.fill('step', data) };
}

/** The command `away` does the rest; without a day it asks for one. */
function awayStep(until: string | null): CardData['step'] {
  const words = until === null ? 'away' : `away until ${formatDay(until)}`;
  return {
    title: until === null ? replyPhrases.awayTitleOpen : replyPhrases.awayTitle(formatDayLong(until)),
    text: replyPhrases.awayText,
    buttons: [
      {
        title: until === null ? replyPhrases.awayButtonOpen : replyPhrases.awayButton(formatDayInYear(until)),
        verb: 'run',
        data: { words },
      },
    ],
  };
}

function elseStep(
  tools: BotTools,
  turn: Turn,
  reading: Reading,
  asked: Asked,
  organisationId: string | null,
): CardData['step'] {
  const organisation = organisationId === null ? undefined : findOrganisation(tools.partnership, organisationId);
  const data = {
    dutyIds: dutiesMeant(reading, asked),
    organisationId: organisation?.id ?? '',
    groupId: asked.group?.id ?? '',
    messageId: turn.messageId,
  };
  return {
    title: replyPhrases.elseTitle,
    text: organisation ? replyPhrases.elseNamed(organisation.shortName) : replyPhrases.elseText,
    buttons: [{ title: replyPhrases.tellManager, verb: 'tell-manager', data }],
  };
}

/** The duty that is named, else what is still open here, else all that was asked. */
function dutiesMeant(reading: Reading, { slots }: Asked): string[] {
  if (reading.dutyId !== null) return [reading.dutyId];
  const open = slots.filter(({ isOpen }) => isOpen);
  return [...new Set((open.length > 0 ? open : slots).map(({ slot }) => slot.dutyId))];
}

/** What the prompt is for, by when, and what to type. */
function explain(reading: Reading, asked: Asked, tools: BotTools): string {
  const { round, group, slots } = asked;
  const meant = dutiesMeant(reading, asked);
  const [only] = meant.length === 1 ? meant : [];
  const duty = only === undefined ? undefined : findDuty(tools.partnership, only);
  const how = replyPhrases.dueAndHow(formatDayLong(round.dueOn), formatDayLong(round.boardOn));
  if (duty) return `${replyPhrases.about(`**${duty.id} ${duty.title}.**`, duty.why)}\n\n${how}`;
  if (slots.length === 0) return replyPhrases.aboutNothing;
  const many = group ? replyPhrases.aboutMany(slots.length, group.name) : replyPhrases.aboutYours(slots.length);
  return `${many}\n\n${how}`;
}
