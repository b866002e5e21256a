import { explainArrangeFault } from '../../domain/arrange-words.ts';
import { findGroup } from '../../domain/partnership.ts';
import type { PersonKey } from '../../domain/person.ts';
import { isSamePerson, standingFrom } from '../../domain/standing-arrangements.ts';
import { dayOf } from '../../domain/working-days.ts';
import { arrangePause } from '../../usecases/arrange.ts';
import { endArrangements } from '../../usecases/end-arrangements.ts';
import { phrases } from '../phrases.ts';
import { plain, quote } from '../plain.ts';
import { splitDays } from '../read-days-words.ts';
import { reminderPhrases } from '../reminder-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { arrangedData, endedData } from '../views/arranged.ts';
import { wordsFor } from './away.ts';
import type { Command } from './command.ts';
import { findPerson } from './find-person.ts';
import { explainMiss, groupNames } from './naming.ts';

type Whom = { whom: { groupId: string } | PersonKey; name: string };

/** The manager stops reminders for a while: `pause barrow until 4 January`, `pause @person …`, `resume barrow`. */
export const pause: Command = {
  name: 'pause',
  aliases: ['resume', 'unpause'],
  summary: 'Stops the reminders of a group or person for a while; resume ends it',
  example: 'pause barrow until 4 January',
  needs: 'pause reminders',
  menus: [],
  run: (tools, turn, words) =>
    /^(?:resume|unpause)\b/iu.test(turn.words) ? resume(tools, turn, words) : pauseFrom(tools, turn, words),
};

async function pauseFrom(tools: BotTools, turn: Turn, words: string): Promise<Reply> {
  if (words === '') return { kind: 'text', text: reminderPhrases.whomToPause };
  const { days, rest } = splitDays(words, 'last', { language: tools.language, today: dayOf(turn.now) });
  if (days.outcome === 'impossible') return { kind: 'text', text: reminderPhrases.noSuchDay(days.nearest) };
  if (days.outcome === 'unknown') {
    return { kind: 'text', text: reminderPhrases.daysUnread(quote(words), 'pause barrow until 4 January') };
  }
  if (rest === '') return { kind: 'text', text: reminderPhrases.whomToPause };
  const found = await findWhom(tools, turn, rest);
  if (typeof found === 'string') return { kind: 'text', text: found };
  const outcome = await arrangePause(tools, { by: turn.who, whom: found.whom, ...days });
  switch (outcome.outcome) {
    case 'arranged':
      return {
        kind: 'card',
        card: tools.cards.fill('arranged', arrangedData(outcome, await wordsFor(tools, turn))),
      };
    case 'refused':
      return { kind: 'text', text: explainArrangeFault(outcome, 'A pause') };
    case 'nobody to pause':
      return { kind: 'text', text: reminderPhrases.nobodyToPause };
    case 'not yours':
      return { kind: 'text', text: phrases.notAllowed };
  }
}

async function resume(tools: BotTools, turn: Turn, words: string): Promise<Reply> {
  if (words === '') return { kind: 'text', text: reminderPhrases.whomToResume };
  const found = await findWhom(tools, turn, words);
  if (typeof found === 'string') return { kind: 'text', text: found };
  const { whom } = found;
  const standing = standingFrom(await tools.store.arrangements.all(), dayOf(turn.now));
  const numbers = standing.flatMap(({ arranged, number }) =>
    arranged.kind === 'pause' && isSameWhom(arranged.whom, whom) ? [number] : [],
  );
  const outcome = await endArrangements(tools, { who: turn.who, numbers });
  switch (outcome.outcome) {
    case 'ended':
      return {
        kind: 'card',
        card: tools.cards.fill('arranged', endedData(outcome.ended, await wordsFor(tools, turn))),
      };
    case 'nothing to end':
      return { kind: 'text', text: reminderPhrases.notPaused(found.name) };
    case 'not yours':
      return { kind: 'text', text: phrases.notAllowed };
  }
}

/** A person who is mentioned, else a group by its name, else a person by theirs; else the sentence that helps. */
async function findWhom(tools: BotTools, turn: Turn, words: string): Promise<Whom | string> {
  const groups = groupNames(tools.partnership);
  const group = tools.language.find(words, groups);
  if (turn.mentioned.length === 0 && group.outcome === 'found') {
    return { whom: { groupId: group.id }, name: findGroup(tools.partnership, group.id)?.name ?? group.id };
  }
  const person = await findPerson(tools, turn, words);
  if (person.outcome === 'found') return { whom: person.person, name: plain(person.person.name) };
  if (turn.mentioned.length > 0) return reminderPhrases.nobodyToPause;
  if (person.found.outcome === 'ambiguous') return explainMiss(words, 'person', person.found, person.among);
  return group.outcome === 'found'
    ? reminderPhrases.nobodyToPause
    : explainMiss(words, 'group or person', group, groups);
}

function isSameWhom(one: Whom['whom'], other: Whom['whom']): boolean {
  if ('groupId' in one) return 'groupId' in other && one.groupId === other.groupId;
  return 'objectId' in other && isSamePerson(one, other);
}
