import { type AgendaItem, agendaIn, agendaOfPerson } from '../domain/agenda.ts';
import type { Instant } from '../domain/day.ts';
import { findGroup } from '../domain/partnership.ts';
import { may } from '../domain/person.ts';
import { addDays, dayOf, startOf } from '../domain/working-days.ts';
import type { FeedOwner, Tools } from './ports.ts';
import { readBesides } from './read-besides.ts';

/** The quarter just gone stays in the calendar; beyond two years the boards are not in the register yet. */
const DAYS_BACK = 100;
const DAYS_AHEAD = 800;

/** Deadlines for a calendar program. */
export interface Calendar {
  partnershipId: string;
  /** "WFCSP deadlines: Barrow Local Focus Hub" */
  name: string;
  marking: string;
  items: AgendaItem[];
  /** Of the whole calendar: the start of the day, so that it reads the same all day. */
  stampedAt: Instant;
}

/**
 * The deadlines behind a calendar address. Steps of clocks only stand in those of people who may see clocks. Undefined for
 * a secret that nobody has, also when it once was somebody's: revoked, a group no longer in the register, a person whose roles were taken away.
 */
export async function readFeed(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  secret: string,
): Promise<Calendar | undefined> {
  const feed = await tools.store.feeds.ofSecret(secret);
  const today = dayOf(tools.now());
  const found = feed && (await readAgenda(tools, feed.owner));
  if (!found) return undefined;
  const { id, shortName, marking } = tools.partnership;
  const name = `${shortName} deadlines${found.of === '' ? '' : `: ${found.of}`}`;
  return { partnershipId: id, name, marking, items: found.items, stampedAt: startOf(today) };
}

async function readAgenda(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  owner: FeedOwner,
): Promise<{ of: string; items: AgendaItem[] } | undefined> {
  const { store, partnership } = tools;
  const today = dayOf(tools.now());
  const horizon = { fromOn: addDays(today, -DAYS_BACK), toOn: addDays(today, DAYS_AHEAD) };
  switch (owner.kind) {
    case 'group': {
      const group = findGroup(partnership, owner.groupId);
      const scope = { kind: 'group', id: owner.groupId } as const;
      return group && { of: group.name, items: agendaIn(partnership, scope, horizon, await readBesides(tools, null)) };
    }
    case 'person': {
      const person = await store.people.get(owner);
      if (!person || !may(person, 'look')) return undefined;
      return { of: '', items: agendaOfPerson(partnership, person, horizon, await readBesides(tools, person)) };
    }
  }
}
