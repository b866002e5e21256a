import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { undoClock } from '../../src/usecases/move-clock.ts';
import { startClock } from '../../src/usecases/start-clock.ts';
import { aConversation, anUpdate, aPerson, aPrompt } from '../builders.ts';
import {
  CHAIR,
  DEPUTY,
  keyOf,
  LEAD,
  MANAGER,
  MEMBER,
  openPlanSetting,
  type PlanSetting,
  REGISTER,
  remindersOf,
} from './plan-setting.ts';

/** A Friday; nudged 30, 14, 7 and 1 days before. Council leads. 3 May is a bank holiday. */
const FIGURES = 'D03:yearly:2027-04-30';
const ROUND = 'round:2026-12-10:2026-11-24';

let setting: PlanSetting;
beforeEach(async () => {
  setting = await openPlanSetting();
});
afterEach(() => setting.close());

async function planAndSend(...days: string[]): Promise<void> {
  for (const day of days) {
    await setting.plan(day);
    await setting.send();
  }
}

/** Who was said something about a deadline: "2027-05-04 lead". */
async function saidOf(deadlineId: string): Promise<string[]> {
  const all = await setting.store.reminders.ofDeadline(deadlineId);
  return all.filter(({ state }) => state === 'said').map(({ on, person }) => `${on} ${person.objectId}`);
}

describe('with a silent lead', () => {
  it('climbs the ladder: lead, lead and deputy, manager, chair', async () => {
    await setting.place(CHAIR, MANAGER, LEAD, DEPUTY);
    await planAndSend('2027-04-29', '2027-05-04', '2027-05-06', '2027-05-10', '2027-05-17', '2027-05-18');
    expect(await saidOf(FIGURES)).toEqual([
      '2027-04-29 lead',
      '2027-05-04 lead',
      '2027-05-06 deputy',
      '2027-05-06 lead',
      '2027-05-10 manager',
      '2027-05-17 chair',
    ]);
  });

  it('stops where somebody says that it is done, and goes on when that is taken back', async () => {
    await setting.place(CHAIR, MANAGER, LEAD, DEPUTY);
    await planAndSend('2027-05-04');
    setting.answer(FIGURES);
    await planAndSend('2027-05-06');
    setting.answer(FIGURES, 'withdrawn');
    await planAndSend('2027-05-10');
    expect(await saidOf(FIGURES)).toEqual(['2027-05-04 lead', '2027-05-10 manager']);
  });
});

describe('a round', () => {
  it('reminds who owes something open, and not of what its updates answer anyway', async () => {
    await setting.place(MANAGER, MEMBER, aPerson({ ...MEMBER, objectId: 'other', groupIds: ['eden'] }));
    for (const dutyId of REGISTER.duties.filter(({ groups }) => groups.includes('barrow')).map(({ id }) => id))
      await setting.store.updates.add(anUpdate({ roundId: '2026-12-10', groupId: 'barrow', dutyId }));
    await setting.plan('2026-11-23');
    const reminded = (await remindersOf(setting, ROUND)).map((one) => one.split(' ')[0]);
    // Groups of nobody are the manager's.
    expect(reminded).toEqual(['manager', 'other']);
    expect(await remindersOf(setting, 'D07:board:2026-11-24')).toEqual([]);
  });

  it('that is answered whole reminds nobody', async () => {
    await setting.place(MANAGER, MEMBER);
    for (const duty of REGISTER.duties)
      for (const groupId of duty.groups)
        await setting.store.updates.add(anUpdate({ roundId: '2026-12-10', groupId, dutyId: duty.id }));
    await setting.plan('2026-11-23');
    expect(await remindersOf(setting, ROUND)).toEqual([]);
  });

  it('drops who has answered between planning and the next planning', async () => {
    await setting.place(MEMBER);
    await setting.plan('2026-11-23');
    for (const dutyId of REGISTER.duties.filter(({ groups }) => groups.includes('barrow')).map(({ id }) => id))
      await setting.store.updates.add(anUpdate({ roundId: '2026-12-10', groupId: 'barrow', dutyId }));
    await setting.plan('2026-11-24');
    expect(await remindersOf(setting, ROUND)).toEqual(['member answered 1 working days']);
  });
});

describe('a clock', () => {
  const scoping = 'clock:1:scoped:2026-12-07';
  const decision = 'clock:1:decided:2026-12-23';
  const start = () =>
    startClock({ ...setting.tools, store: setting.store }, { template: 'dardr', on: '2026-11-23', who: MANAGER });

  it('reminds whoever owes the step, by the ladder of that step', async () => {
    await setting.place(CHAIR, MANAGER);
    await start();
    // Scoping: 8, 3 and 1 working days before. The decision: 14, 7, 3 and 1 days before 23 December.
    await planAndSend('2026-11-25', '2026-12-09');
    expect(await saidOf(scoping)).toEqual(['2026-11-25 manager', '2026-12-08 manager']);
    expect(await remindersOf(setting, decision)).toEqual(['chair said 14 days']);
  });

  it('started after 8am is planned the same day, and what waits for it ends with it', async () => {
    await setting.place(CHAIR, MANAGER);
    await setting.plan('2026-12-09');
    setting.set('2026-12-09T10:00:00.000Z');
    const begun = await startClock(
      { ...setting.tools, store: setting.store },
      { template: 'dardr', on: '2026-11-23', who: MANAGER },
    );
    expect(begun.outcome).toBe('started');
    await setting.plan();
    expect(await remindersOf(setting, decision)).toEqual(['chair waiting 14 days']);
    await undoClock({ ...setting.tools, store: setting.store }, { number: 1, who: MANAGER });
    await setting.plan();
    expect(await remindersOf(setting, decision)).toEqual(['chair deadline changed 14 days']);
  });
});

describe('a changed register', () => {
  it('ends what waits for a rung that is no more, and leaves alone what was said', async () => {
    await setting.place(LEAD);
    await planAndSend('2027-04-16');
    await setting.plan('2027-04-23');
    const shorter = {
      ...REGISTER,
      duties: REGISTER.duties.map((duty) => ({
        ...duty,
        cadences: duty.cadences.map((one) => ({
          ...one,
          ladder: [{ offset: 1, unit: 'days' as const, to: 'lead' as const }],
        })),
      })),
    };
    setting.tools.partnership = shorter;
    await setting.store.plan.ask();
    await planAndSend('2027-04-23', '2027-04-29');
    expect(await remindersOf(setting, FIGURES)).toEqual([
      'lead said 14 days',
      'lead deadline changed 7 days',
      'lead said 1 days',
    ]);
  });
});

describe('who was away', () => {
  const leave = (standIn: typeof LEAD | null) =>
    setting.arrange({
      kind: 'leave',
      person: keyOf(LEAD),
      fromOn: '2027-04-26',
      untilOn: '2027-04-30',
      standIn: standIn && keyOf(standIn),
    });

  it('is stood in for', async () => {
    await setting.place(MANAGER, LEAD, DEPUTY, MEMBER);
    leave(MEMBER);
    await setting.plan('2027-04-29');
    expect(await setting.store.reminders.ofDeadline(FIGURES)).toMatchObject([
      { person: { objectId: 'lead' }, state: 'unsaid', reason: 'on leave' },
      { person: { objectId: 'member' }, state: 'waiting', standsInFor: 'Lead' },
    ]);
    expect([...setting.deliveries.keys()].map((id) => id.split(':').at(-1))).toEqual(['member']);
  });

  it('leaves it to the deputies, and without them to the next level up', async () => {
    await setting.place(MANAGER, LEAD, DEPUTY);
    leave(null);
    await setting.plan('2027-04-29');
    expect(await remindersOf(setting, FIGURES)).toEqual(['deputy waiting 1 days', 'lead on leave 1 days']);
    await setting.store.people.place(DEPUTY, { ...DEPUTY, roles: [] });
    await setting.store.plan.ask();
    await setting.plan();
    expect(await remindersOf(setting, FIGURES)).toEqual([
      'deputy nobody left 1 days',
      'lead on leave 1 days',
      'manager waiting 1 days',
    ]);
  });

  it('and went after today was planned, is not reminded', async () => {
    await setting.place(MANAGER, LEAD, DEPUTY);
    await setting.plan('2027-04-29');
    leave(null);
    await setting.store.plan.ask();
    await setting.plan();
    expect(await remindersOf(setting, FIGURES)).toEqual(['deputy waiting 1 days', 'lead on leave 1 days']);
  });
});

describe('what was put off', () => {
  it('is said again on its day, and only to who put it off', async () => {
    await setting.place(MANAGER, LEAD, DEPUTY);
    await planAndSend('2027-04-23');
    setting.arrange({ kind: 'snooze', person: keyOf(LEAD), deadlineId: FIGURES, untilOn: '2027-04-27' });
    await setting.store.plan.ask();
    await planAndSend('2027-04-26', '2027-04-27', '2027-04-28');
    const all = await setting.store.reminders.ofDeadline(FIGURES);
    expect(all.map(({ on, state, rung }) => `${on} ${state} ${rung.offset}`)).toEqual([
      '2027-04-23 said 7',
      '2027-04-27 said 7',
    ]);
  });

  it('skips the rungs until then', async () => {
    await setting.place(LEAD);
    await planAndSend('2027-04-23');
    setting.arrange({ kind: 'snooze', person: keyOf(LEAD), deadlineId: FIGURES, untilOn: '2027-04-30' });
    await planAndSend('2027-04-29', '2027-04-30');
    expect(await remindersOf(setting, FIGURES)).toEqual([
      'lead said 7 days',
      'lead snoozed 1 days',
      'lead said 1 days',
    ]);
  });
});

describe('a pause', () => {
  const days = { fromOn: '2027-04-26', untilOn: '2027-05-04' };

  it.each([
    ['of the person', { whom: keyOf(LEAD) }],
    ['of the home group', { whom: { groupId: 'asb' } }],
  ])('%s silences, and does not climb', async (_, { whom }) => {
    await setting.place(CHAIR, MANAGER, LEAD, DEPUTY);
    setting.arrange({ kind: 'pause', whom, ...days });
    await planAndSend('2027-04-29', '2027-05-04');
    expect(await remindersOf(setting, FIGURES)).toEqual(['lead paused 1 days', 'lead paused -1 working days']);
  });

  it('of a group lets clocks run', async () => {
    await setting.place(LEAD);
    setting.arrange({ kind: 'pause', whom: { groupId: 'asb' }, ...days });
    setting.set('2027-04-27');
    await startClock(
      { ...setting.tools, store: setting.store },
      { template: 'asb-case-review', on: '2027-04-27', who: MANAGER },
    );
    await setting.plan('2027-04-28');
    expect(await remindersOf(setting, 'clock:1:acknowledged:2027-04-29')).toEqual(['lead waiting 1 working days']);
  });
});

describe('nobody at a level', () => {
  it.each([
    ['no lead: the deputy', [DEPUTY, MANAGER, CHAIR], 'deputy'],
    ['no deputy either: the manager', [MANAGER, CHAIR], 'manager'],
    ['no manager either: the chair', [CHAIR], 'chair'],
  ])('%s hears', async (_, people, who) => {
    await setting.place(...people);
    await setting.plan('2027-04-29');
    expect(await remindersOf(setting, FIGURES)).toEqual([`${who} waiting 1 days`]);
  });

  it('without a chair the manager hears what is the chair’s', async () => {
    await setting.place(MANAGER, LEAD);
    await setting.plan('2027-05-17');
    expect(await remindersOf(setting, FIGURES)).toEqual(['manager waiting -10 working days']);
  });

  it('with nobody at all nothing is planned, and nothing breaks', async () => {
    expect(await setting.plan('2027-04-29')).toEqual({ outcome: 'planned', reminders: 0, deliveries: 0, unreached: 0 });
  });
});

describe('a standstill', () => {
  it('is made up for with the next message: one a person, the newest rung, the earlier ones merged', async () => {
    await setting.place(CHAIR, MANAGER, LEAD, DEPUTY);
    await planAndSend('2027-04-15');
    await planAndSend('2027-05-10');
    expect(await remindersOf(setting, FIGURES)).toEqual([
      'lead merged 14 days',
      'lead merged 7 days',
      'lead merged 1 days',
      'lead merged -1 working days',
      'deputy said -3 working days',
      'lead said -3 working days',
      'manager said -5 working days',
    ]);
    const told = [...setting.deliveries.keys()].filter((id) => id.includes('2027-05-10'));
    expect(new Set(told.map((id) => id.split(':').at(-1)))).toEqual(new Set(['chair', 'deputy', 'lead', 'manager']));
    expect(told).toHaveLength(4);
  });

  it('excuses what was answered meanwhile', async () => {
    await setting.place(LEAD);
    await setting.plan('2027-04-23');
    setting.answer(FIGURES);
    await planAndSend('2027-04-29');
    expect(await remindersOf(setting, FIGURES)).toEqual(['lead answered 7 days']);
  });

  it('before the first start of all is nobody’s: only today is said', async () => {
    await setting.place(CHAIR, MANAGER, LEAD, DEPUTY);
    await planAndSend('2027-05-11');
    expect(await remindersOf(setting, FIGURES)).toEqual([]);
  });
});

describe('the day’s message', () => {
  it('goes out at 9am London time, in summer too, or now when that is past', async () => {
    await setting.place(LEAD);
    await setting.plan('2027-04-29T07:05:00.000Z');
    await setting.place(aPerson({ ...LEAD, objectId: 'late' }));
    await setting.store.plan.ask();
    await setting.plan('2027-04-29T11:00:00.000Z');
    expect([...setting.deliveries.values()].map(({ dueAt }) => dueAt)).toEqual([
      '2027-04-29T08:00:00.000Z',
      '2027-04-29T11:00:00.000Z',
    ]);
  });

  it.each([
    ['before 8am', '2027-04-29T06:59:59.000Z'],
    ['from 6pm on', '2027-04-29T17:00:00.000Z'],
    ['on a Saturday', '2027-05-01T10:00:00.000Z'],
    ['on a bank holiday', '2027-05-03T10:00:00.000Z'],
  ])('is not planned %s', async (_, at) => {
    await setting.place(LEAD);
    expect(await setting.plan(at)).toEqual({ outcome: 'nothing to do' });
    expect((await setting.store.plan.read()).throughOn).toBeNull();
  });

  it('holds everything that waits, so a person has one', async () => {
    await setting.place(CHAIR, MANAGER, LEAD, MEMBER);
    await setting.plan('2027-04-16');
    const ids = [...setting.deliveries.keys()];
    expect(new Set(ids.map((id) => id.split(':').at(-1))).size).toBe(ids.length);
    expect((await setting.store.reminders.waitingFor(LEAD, '2027-04-16')).length).toBeGreaterThan(0);
  });

  it('is planned once: the rest of the day costs one look at the bookmark', async () => {
    await setting.place(LEAD);
    await setting.plan('2027-04-29');
    const store = setting.store as PlanSetting['store'] & { figures(): { examined: number } };
    const before = store.figures().examined;
    for (let minute = 0; minute < 60; minute += 1) await setting.plan();
    expect(store.figures().examined - before).toBe(60);
  });
});

describe('the way to a person', () => {
  const noChat = aPerson({ ...LEAD, groupIds: ['asb'], personalConversationId: null });
  const route = () => [...setting.deliveries.values()].map((one) => one.route);

  async function know(person = noChat): Promise<void> {
    await setting.store.people.see({
      ...keyOf(person),
      name: person.name,
      ...(person.teamsId && { teamsId: person.teamsId }),
    });
    await setting.store.people.place(person, person);
  }

  async function linkChannel(groupId: string, isOpen = true): Promise<void> {
    const conversationId = `19:${groupId}@thread.tacv2`;
    await setting.store.conversations.remember(aConversation({ id: conversationId, isOpen }));
    await setting.store.links.put({ groupId, conversationId, linkedBy: MANAGER, linkedAt: setting.tools.now() });
  }

  it('is their own chat', async () => {
    await setting.place(LEAD);
    await setting.plan('2027-04-29');
    expect(route()).toEqual([{ conversationId: 'a:lead', tenantId: LEAD.tenantId, threadId: null, isMention: false }]);
  });

  it('else a mention in the thread of their group’s prompt', async () => {
    await know();
    await linkChannel('asb');
    const prompt = aPrompt({ roundId: '2027-06-10', groupId: 'asb', conversationId: '19:asb@thread.tacv2' });
    await setting.store.prompts.claim(prompt, prompt.leaseUntilAt);
    const threadId = '19:asb@thread.tacv2;messageid=1';
    await setting.store.prompts.markSent({ ...prompt, threadId, messageId: '1', sentAt: prompt.leaseUntilAt });
    await setting.plan('2027-04-29');
    expect(route()).toEqual([
      { conversationId: '19:asb@thread.tacv2', tenantId: LEAD.tenantId, threadId, isMention: true },
    ]);
  });

  it('else a mention in the channel of the duty’s home group', async () => {
    await know(aPerson({ ...noChat, groupIds: [] }));
    await linkChannel('asb');
    await setting.plan('2027-04-29');
    expect(route()).toMatchObject([{ conversationId: '19:asb@thread.tacv2', threadId: null, isMention: true }]);
  });

  it.each([
    ['was never met', aPerson({ ...noChat, teamsId: null }), 'not met'],
    ['has not installed the app', noChat, 'not installed'],
    ['has only a channel that is gone', noChat, 'channel gone'],
  ])('is none for who %s: the managers are told once, and it waits', async (_, person, why) => {
    await setting.place(MANAGER);
    await know(person);
    if (why === 'channel gone') await linkChannel('asb', false);
    await setting.plan('2027-04-29');
    await setting.store.plan.ask();
    await setting.plan('2027-04-29T10:00:00.000Z');
    const notices = [...setting.deliveries.values()].filter(({ content }) => content.kind === 'notice');
    expect(notices.map(({ content }) => content)).toEqual([
      {
        kind: 'notice',
        person: keyOf(MANAGER),
        notice: { kind: 'not reached', on: '2027-04-29', people: [{ ...keyOf(LEAD), name: 'Lead', why }] },
      },
    ]);
    expect(await remindersOf(setting, FIGURES)).toEqual(['lead waiting 1 days']);
    await setting.place(LEAD);
    await planAndSend('2027-04-30');
    expect(await remindersOf(setting, FIGURES)).toEqual(['lead said 1 days']);
  });
});

describe('a ladder of nothing', () => {
  it('a cadence that yields no day plans nothing', async () => {
    const [first] = REGISTER.duties;
    if (!first) throw new Error('The register has no duty.');
    const partnership = {
      ...REGISTER,
      boards: [],
      duties: [{ ...first, cadences: [{ kind: 'continuous' as const }] }],
    };
    setting.tools.partnership = partnership;
    await setting.place(CHAIR, MANAGER);
    expect(await setting.plan('2027-04-29')).toMatchObject({ outcome: 'planned', reminders: 0 });
  });
});
