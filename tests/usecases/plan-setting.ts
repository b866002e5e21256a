import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Arranged, Arrangement, DeadlineAnswer } from '../../src/domain/arrangement.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { Partnership } from '../../src/domain/partnership.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Reminder } from '../../src/domain/reminder.ts';
import { readPartnership } from '../../src/register/load.ts';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { type Planned, planReminders } from '../../src/usecases/plan-reminders.ts';
import type { PlanTools } from '../../src/usecases/plan-tools.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { aConversation, aPerson } from '../builders.ts';

const reading = readPartnership(
  readFileSync(join(__dirname, '../../src/register/westmorland-and-furness.yaml'), 'utf8'),
);
if (reading.outcome === 'faulty') throw new Error('The shipped register is faulty.');
export const REGISTER: Partnership = reading.partnership;

const nobody = { groupIds: [], organisationId: null };
export const CHAIR = aPerson({ ...nobody, objectId: 'chair', name: 'Chair', roles: ['chair'] });
export const MANAGER = aPerson({ ...nobody, objectId: 'manager', name: 'Manager', roles: ['manager'] });
export const LEAD = aPerson({ ...nobody, objectId: 'lead', name: 'Lead', organisationId: 'council', roles: ['lead'] });
export const DEPUTY = aPerson({ ...LEAD, objectId: 'deputy', name: 'Deputy', roles: ['deputy'] });
export const MEMBER = aPerson({ objectId: 'member', name: 'Member', groupIds: ['barrow'], roles: ['member'] });

export interface PlanSetting {
  store: Store;
  tools: PlanTools;
  arrangements: Arrangement[];
  answers: DeadlineAnswer[];
  deliveries: Map<string, Delivery>;
  /** The virtual clock: an instant, or a day at 8:30am in winter time. */
  set(at: string): void;
  plan(at?: string): Promise<Planned>;
  /** Places somebody whose own chat is open. */
  place(...people: Person[]): Promise<void>;
  arrange(arranged: Arranged, at?: string): void;
  answer(deadlineId: string, said?: DeadlineAnswer['said']): void;
  /** Sends what is due today, as the sender does: what waits is said. */
  send(): Promise<void>;
  close(): Promise<void>;
}

export async function openPlanSetting(partnership: Partnership = REGISTER): Promise<PlanSetting> {
  const store = await openEmbeddedStore();
  const arrangements: Arrangement[] = [];
  const answers: DeadlineAnswer[] = [];
  const deliveries = new Map<string, Delivery>();
  let now = '2026-11-23T08:30:00.000Z';
  const tools: PlanTools = {
    partnership,
    now: () => now,
    store: {
      ...store,
      arrangements: { all: async () => [...arrangements] },
      deadlineAnswers: { newest: async (id) => answers.findLast(({ deadlineId }) => deadlineId === id) },
      deliveries: {
        get: async (id) => deliveries.get(id),
        async add(delivery) {
          if (deliveries.has(delivery.id)) return 'taken';
          deliveries.set(delivery.id, delivery);
          return 'added';
        },
      },
    },
  };
  const setting: PlanSetting = {
    store,
    tools,
    arrangements,
    answers,
    deliveries,
    set: (at) => {
      now = at.length === 10 ? `${at}T08:30:00.000Z` : at;
    },
    plan: async (at) => {
      if (at !== undefined) setting.set(at);
      return planReminders(tools);
    },
    async place(...people) {
      for (const person of people) {
        const personalConversationId = `a:${person.objectId}`;
        await store.people.see({ ...person, teamsId: `29:${person.objectId}`, personalConversationId });
        await store.people.place(person, person);
        await store.conversations.remember(
          aConversation({ id: personalConversationId, kind: 'personal', teamId: null, teamName: null }),
        );
      }
    },
    arrange: (arranged, at = now) => {
      arrangements.push({ number: arrangements.length + 1, arranged, by: MANAGER, at });
    },
    answer: (deadlineId, said = 'done') => {
      answers.push({ deadlineId, revision: answers.length + 1, said, by: LEAD, at: now });
    },
    async send() {
      const today = now.slice(0, 10);
      for (const { content } of deliveries.values()) {
        if (content.kind !== 'reminder' || content.on !== today) continue;
        const waiting = await store.reminders.waitingFor(content.person, today);
        await store.reminders.settle(
          waiting.map(({ id }) => id),
          { state: 'said' },
          now,
        );
      }
    },
    close: () => store.close(),
  };
  return setting;
}

/** "lead waiting 1 working days": who, in which state or for which reason, by which rung; in the order of the days. */
export async function remindersOf({ store }: PlanSetting, deadlineId: string): Promise<string[]> {
  return (await store.reminders.ofDeadline(deadlineId)).map(
    ({ person, state, reason, rung }) => `${person.objectId} ${reason ?? state} ${rung.offset} ${rung.unit}`,
  );
}

export function keyOf({ tenantId, objectId }: Pick<Reminder['person'], 'tenantId' | 'objectId'>) {
  return { tenantId, objectId };
}
