import { pausedGroups } from '../domain/absence.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Group } from '../domain/partnership.ts';
import type { Person, Role } from '../domain/person.ts';
import { organisationName } from '../domain/prompt.ts';
import { currentRound } from '../domain/round.ts';
import { standingOn } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { viewGroup } from './view-round.ts';

/** A group with its channel and people, and where it stands in the running round. */
export interface GroupRow {
  id: string;
  name: string;
  shortName: string;
  kind: Group['kind'];
  channel: GroupChannel | null;
  people: { name: string; organisationName: string; roles: Role[] }[];
  prompt: { state: 'posted' | 'being posted' | 'not posted'; at: Instant | null; answered: number; asked: number };
  /** Its reminders are stopped today. */
  isPaused: boolean;
}

export interface GroupChannel {
  name: string;
  teamName: string;
  /** False when Teams no longer lets the bot in. */
  isOpen: boolean;
  linkedAt: Instant;
}

export interface GroupsView {
  groups: GroupRow[];
  /** Null when the register has no board ahead: then there is nothing to prompt about. */
  round: { boardOn: Day; dueOn: Day } | null;
}

type GroupTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/** Every group as the manager sees it, in register order. */
export async function viewGroups(tools: GroupTools): Promise<GroupsView> {
  const { store, partnership } = tools;
  const today = dayOf(tools.now());
  const round = currentRound(partnership, today);
  const [people, links, prompts, arrangements] = await Promise.all([
    store.people.list(),
    store.links.list(),
    round ? store.prompts.ofRound(round.id) : [],
    store.arrangements.all(),
  ]);
  const paused = pausedGroups(standingOn(arrangements, today));
  const groups: GroupRow[] = [];
  for (const group of partnership.groups) {
    const { id, name, shortName, kind } = group;
    const link = links.find((one) => one.groupId === id);
    const prompt = prompts.find((one) => one.groupId === id);
    const view = round && (await viewGroup(tools, group, round));
    groups.push({
      id,
      name,
      shortName,
      kind,
      channel: link ? await viewChannel(tools, link) : null,
      people: peopleOf(tools, people, id),
      prompt: {
        state: prompt === undefined ? 'not posted' : prompt.state === 'sent' ? 'posted' : 'being posted',
        at: prompt?.sentAt ?? null,
        answered: view?.answered ?? 0,
        asked: view?.lines.length ?? 0,
      },
      isPaused: paused.has(id),
    });
  }
  return { groups, round: round ? { boardOn: round.boardOn, dueOn: round.dueOn } : null };
}

async function viewChannel(
  { store }: GroupTools,
  { conversationId, linkedAt }: { conversationId: string; linkedAt: Instant },
): Promise<GroupChannel> {
  const channel = await store.conversations.get(conversationId);
  return {
    name: channel?.name ?? 'General',
    teamName: channel?.teamName ?? '',
    isOpen: channel?.isOpen ?? false,
    linkedAt,
  };
}

function peopleOf({ partnership }: GroupTools, people: readonly Person[], groupId: string): GroupRow['people'] {
  return people
    .filter(({ groupIds, roles }) => groupIds.includes(groupId) && roles.length > 0)
    .map(({ name, organisationId, roles }) => ({
      name,
      organisationName: organisationName(partnership, organisationId),
      roles: [...roles],
    }));
}
