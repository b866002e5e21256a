import type { Deadline } from '../../domain/deadline.ts';
import type { Hearing } from '../../domain/hearing.ts';
import { findGroup } from '../../domain/partnership.ts';
import { may, type Person } from '../../domain/person.ts';
import { scopeNameOf } from '../../domain/scope.ts';
import { isSamePerson, type StandingArrangement, standingFrom } from '../../domain/standing-arrangements.ts';
import { dayOf } from '../../domain/working-days.ts';
import { listReminders } from '../../usecases/list-reminders.ts';
import { isOwnArrangement } from '../../usecases/view-arrangements.ts';
import { phrases } from '../phrases.ts';
import { quote } from '../plain.ts';
import { reminderPhrases } from '../reminder-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { remindersData } from '../views/reminders.ts';
import type { Command } from './command.ts';
import { findScope, nearestNames } from './report.ts';

/** Which reminders and arrangements a card is about. */
interface Wanted {
  scope: string;
  isHeard: (hearing: Hearing, deadline: Deadline) => boolean;
  isArranged: (one: StandingArrangement, people: readonly Person[]) => boolean;
}

export const reminders: Command = {
  name: 'reminders',
  aliases: ['reminder', 'my reminders', 'what is next'],
  summary: 'Shows your next reminders and what you arranged',
  example: '',
  needs: 'answer',
  menus: ['personal'],
  async run(tools, turn, words) {
    if (words !== '') return showOfScope(tools, turn, words);
    // Elsewhere everybody would read who is reminded of what.
    return turn.where.kind === 'personal'
      ? showOwnReminders(tools, turn)
      : { kind: 'text', text: reminderPhrases.alone };
  },
};

export async function showOwnReminders(tools: BotTools, turn: Turn): Promise<Reply> {
  const { who } = turn;
  return show(tools, turn, {
    scope: '',
    isHeard: ({ person }) => isSamePerson(person, who),
    isArranged: (one) => isOwnArrangement(one, who),
  });
}

/** The manager's view of a group or a duty, with names. */
async function showOfScope(tools: BotTools, turn: Turn, words: string): Promise<Reply> {
  if (!may(turn.who, 'pause reminders')) return { kind: 'text', text: phrases.notAllowed };
  const scope = findScope(tools, words);
  if (!scope || scope.kind === 'partnership' || scope.kind === 'organisation') {
    return {
      kind: 'text',
      text: phrases.unknownNear(`a group or duty called “${quote(words)}”`, nearestNames(tools, words)),
    };
  }
  const { id } = scope;
  if (scope.kind === 'duty') {
    return show(tools, turn, {
      scope: scopeNameOf(tools.partnership, scope),
      isHeard: (_hearing, { dutyId }) => dutyId === id,
      isArranged: ({ arranged }) => arranged.kind === 'snooze' && arranged.deadlineId.startsWith(`${id}:`),
    });
  }
  return show(tools, turn, {
    scope: findGroup(tools.partnership, id)?.name ?? id,
    isHeard: ({ person }) => person.groupIds.includes(id),
    isArranged: ({ arranged }, people) => {
      if (arranged.kind === 'pause' && 'groupId' in arranged.whom) return arranged.whom.groupId === id;
      const key = arranged.kind === 'pause' ? arranged.whom : arranged.person;
      return people.some((one) => 'objectId' in key && isSamePerson(one, key) && one.groupIds.includes(id));
    },
  });
}

async function show(tools: BotTools, turn: Turn, wanted: Wanted): Promise<Reply> {
  const today = dayOf(turn.now);
  const [next, all, people] = await Promise.all([
    listReminders(tools, wanted.isHeard),
    tools.store.arrangements.all(),
    tools.store.people.list(),
  ]);
  const arranged = standingFrom(all, today).filter((one) => wanted.isArranged(one, people));
  const ask = { reader: turn.who, today, scope: wanted.scope };
  return {
    kind: 'card',
    card: tools.cards.fill('reminders', remindersData(tools.partnership, { next, arranged, people }, ask)),
  };
}
