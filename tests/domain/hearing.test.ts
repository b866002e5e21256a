import { describe, expect, it } from '@jest/globals';
import type { Arranged } from '../../src/domain/arrangement.ts';
import type { Deadline } from '../../src/domain/deadline.ts';
import { type HearingFacts, hearingsOf } from '../../src/domain/hearing.ts';
import { rungsOf } from '../../src/domain/ladder.ts';
import { askedIn } from '../../src/domain/owed.ts';
import type { Rung } from '../../src/domain/partnership.ts';
import type { Person } from '../../src/domain/person.ts';
import { aPerson, NINE } from '../builders.ts';
import { REGISTER } from './clock-builders.ts';

const none = { groupIds: [], organisationId: null };
const chair = aPerson({ ...none, objectId: 'chair', roles: ['chair'] });
const manager = aPerson({ ...none, objectId: 'manager', roles: ['manager'] });
const assistant = aPerson({ ...none, objectId: 'assistant', roles: ['assistant manager'] });
const lead = aPerson({ ...none, objectId: 'lead', organisationId: 'council', roles: ['lead'], name: 'Lee Lead' });
const deputy = aPerson({ ...lead, objectId: 'deputy', roles: ['deputy'], name: 'Dee Deputy' });
const police = aPerson({ ...lead, objectId: 'police', organisationId: 'constabulary' });
const barrow = aPerson({ objectId: 'barrow', groupIds: ['barrow'], roles: ['member'] });
const EVERYBODY = [chair, manager, assistant, lead, deputy, police, barrow];

const DAY = '2026-11-24';

function hear(
  deadline: Partial<Deadline>,
  to: Rung['to'],
  {
    people = EVERYBODY,
    arranged = [],
    open = [],
  }: { people?: Person[]; arranged?: Arranged[]; open?: HearingFacts['open'] } = {},
): string[] {
  const whole: Deadline = {
    id: 'D03:yearly:2026-11-25',
    dutyId: 'D03',
    kind: 'yearly',
    what: 'Figures',
    on: '2026-11-25',
    ladder: [{ offset: 1, unit: 'days', to }],
    ...deadline,
  };
  const [rung] = rungsOf(whole, new Set());
  if (!rung) throw new Error('The ladder has no rung.');
  const standing = arranged.flatMap((one, index) =>
    one.kind === 'ended' ? [] : [{ number: index + 1, arranged: one, by: manager, at: NINE }],
  );
  return hearingsOf(rung, whole, { partnership: REGISTER, people, open, standing })
    .map(({ person, standsInFor, unsaid }) =>
      [person.objectId, unsaid ?? '', standsInFor ? `for ${standsInFor}` : ''].filter((word) => word !== '').join(' '),
    )
    .toSorted();
}

function leave(person: Person, standIn: Person | null = null): Arranged {
  return { kind: 'leave', person, fromOn: DAY, untilOn: DAY, standIn };
}

describe('a rung of a duty', () => {
  it.each<[string, Partial<Deadline>, Rung['to'], string[]]>([
    ['to the lead is for the lead of the accountable organisation', {}, 'lead', ['lead']],
    ['to lead and deputy is for both', {}, 'lead and deputy', ['deputy', 'lead']],
    ['to the manager is for the assistant too', {}, 'manager', ['assistant', 'manager']],
    ['to the chair is for the chair', {}, 'chair', ['chair']],
    ['that the chair leads is for the chair', { dutyId: 'D01' }, 'lead', ['chair']],
    ['that the manager leads is for the manager', { dutyId: 'D14' }, 'lead', ['manager']],
    [
      'that the manager leads has the assistant as deputy',
      { dutyId: 'D14' },
      'lead and deputy',
      ['assistant', 'manager'],
    ],
    ['that the constabulary leads is for its lead', { dutyId: 'D06' }, 'lead', ['police']],
  ])('%s', (_, deadline, to, heard) => {
    expect(hear(deadline, to)).toEqual(heard);
  });
});

describe('an organisation with a lead in each group', () => {
  const inAsb = aPerson({ ...lead, objectId: 'in-asb', groupIds: ['asb'] });
  const inDrugs = aPerson({ ...lead, objectId: 'in-drugs', groupIds: ['drugs'] });

  it('hears by the lead in the duty’s home group', () => {
    expect(hear({}, 'lead', { people: [inAsb, inDrugs, lead] })).toEqual(['in-asb']);
  });

  it('hears by all of them where none sits in it', () => {
    expect(hear({}, 'lead', { people: [inDrugs, lead] })).toEqual(['in-drugs', 'lead']);
  });

  it('hears by that lead and whatever deputy it has', () => {
    expect(hear({}, 'lead and deputy', { people: [inAsb, inDrugs, deputy] })).toEqual(['deputy', 'in-asb']);
  });
});

describe('a step of a clock', () => {
  it.each<[NonNullable<Deadline['owedBy']>, Rung['to'], string[]]>([
    ['lead', 'lead', ['lead']],
    ['chair', 'lead', ['chair']],
    ['manager', 'lead', ['manager']],
    ['manager', 'lead and deputy', ['assistant', 'manager']],
    ['partners', 'lead', ['lead', 'police']],
    ['partners', 'lead and deputy', ['deputy', 'lead', 'police']],
    ['outside', 'lead', ['assistant', 'manager']],
    ['chair', 'manager', ['assistant', 'manager']],
  ])('owed by %s is said to %s', (owedBy, to, heard) => {
    expect(hear({ kind: 'clock', owedBy }, to)).toEqual(heard);
  });
});

describe('a round', () => {
  const round = { id: 'round:x', dutyId: null, kind: 'round' } as const;
  const openFor = (groupId: string) => askedIn(REGISTER).filter(({ group }) => group.id === groupId);

  it.each<[string, string, Rung['to'], string[]]>([
    ['whoever owes something open', 'barrow', 'lead', ['barrow']],
    ['a lead without a group, for the home group', 'asb', 'lead', ['lead', 'deputy'].toSorted()],
    [
      'the leads and deputies of what is open, when it climbs',
      'barrow',
      'lead and deputy',
      ['barrow', 'deputy', 'lead', 'police'],
    ],
    ['the manager, for groups of nobody', 'eden', 'lead', ['assistant', 'manager']],
  ])('is said to %s', (_, groupId, to, heard) => {
    expect(hear(round, to, { open: openFor(groupId) })).toEqual(heard);
  });

  it('is paused for who owes only what lies in paused groups', () => {
    const both = aPerson({ ...barrow, objectId: 'both', groupIds: ['barrow', 'eden'] });
    const open = [...openFor('barrow'), ...openFor('eden')];
    const arranged: Arranged[] = [{ kind: 'pause', whom: { groupId: 'barrow' }, fromOn: DAY, untilOn: DAY }];
    expect(hear(round, 'lead', { people: [barrow, both], open, arranged })).toEqual(['barrow paused', 'both']);
  });

  it('of a member who is away is not the deputy’s', () => {
    const arranged = [leave(barrow)];
    const people = [barrow, deputy, manager];
    // Nobody else of the group is there, so the next level up hears.
    expect(hear(round, 'lead', { people, arranged, open: openFor('barrow') })).toEqual(['barrow on leave', 'deputy']);
  });
});

describe('somebody away', () => {
  it.each<[string, Rung['to'], Arranged[], string[]]>([
    ['is stood in for', 'lead', [leave(lead, police)], ['lead on leave', 'police for Lee Lead']],
    ['without a stand-in leaves it to the deputy', 'lead', [leave(lead)], ['deputy for Lee Lead', 'lead on leave']],
    [
      'whose stand-in is away too leaves it to the deputy',
      'lead',
      [leave(lead, police), leave(police)],
      ['deputy for Lee Lead', 'lead on leave'],
    ],
    [
      'whose deputy is away as well leaves it to the manager',
      'lead',
      [leave(lead), leave(deputy)],
      ['assistant', 'deputy on leave', 'lead on leave', 'manager'],
    ],
    ['at a level of two leaves the other', 'manager', [leave(manager)], ['assistant', 'manager on leave']],
    [
      'whose stand-in hears anyway: once, in their own name',
      'lead and deputy',
      [leave(lead, deputy)],
      ['deputy', 'lead on leave'],
    ],
    [
      'whose two stand in for each other leaves it to the manager',
      'lead',
      [leave(lead, deputy), leave(deputy, lead)],
      ['assistant', 'deputy on leave', 'lead on leave', 'manager'],
    ],
  ])('%s', (_, to, arranged, heard) => {
    expect(hear({}, to, { arranged })).toEqual(heard);
  });

  it('whose stand-in is not known to the bot leaves it to the deputy', () => {
    const arranged = [leave(lead, aPerson({ objectId: 'stranger' }))];
    expect(hear({}, 'lead', { arranged })).toEqual(['deputy for Lee Lead', 'lead on leave']);
  });
});

describe('what is wished for', () => {
  const pause = (whom: Person | { groupId: string }): Arranged => ({ kind: 'pause', whom, fromOn: DAY, untilOn: DAY });

  it.each<[string, Partial<Deadline>, Arranged, string[]]>([
    [
      'a snooze of this deadline',
      {},
      { kind: 'snooze', person: lead, deadlineId: 'D03:yearly:2026-11-25', untilOn: '2026-11-25' },
      ['lead snoozed'],
    ],
    ['a snooze of another', {}, { kind: 'snooze', person: lead, deadlineId: 'x', untilOn: '2026-11-25' }, ['lead']],
    ['a pause of the person', {}, pause(lead), ['lead paused']],
    ['a pause of the duty’s home group', {}, pause({ groupId: 'asb' }), ['lead paused']],
    ['a pause of another group', {}, pause({ groupId: 'eden' }), ['lead']],
    ['a pause of the home group of a clock', { kind: 'clock', owedBy: 'lead' }, pause({ groupId: 'asb' }), ['lead']],
  ])('%s does not climb', (_, deadline, arranged, heard) => {
    expect(hear(deadline, 'lead', { arranged: [arranged] })).toEqual(heard);
  });
});
