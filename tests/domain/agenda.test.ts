import { beforeAll, describe, expect, it } from '@jest/globals';
import { agendaIn, agendaOfPerson } from '../../src/domain/agenda.ts';
import type { Partnership } from '../../src/domain/partnership.ts';
import type { Person } from '../../src/domain/person.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { aPerson } from '../builders.ts';

/** One round, one month, one quarter. */
const HORIZON = { fromOn: '2026-11-23', toOn: '2027-01-31' };

let partnership: Partnership;
beforeAll(async () => {
  partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
});

describe('the deadlines of a hub', () => {
  it('say the round once, with what its updates answer, and the rest by day', () => {
    const items = agendaIn(partnership, { kind: 'group', id: 'barrow' }, HORIZON);
    expect(items.map(({ on, title }) => `${on} ${title}`)).toEqual([
      '2026-11-24 Updates for the board on 10 December 2026',
      '2026-11-28 D07 ASB: Hub action log',
      '2026-12-28 D07 ASB: Hub action log',
      '2027-01-22 D05 Data analysis: Datasets supplied',
      '2027-01-28 D07 ASB: Hub action log',
    ]);
    expect(items[0]).toMatchObject({
      id: 'round:2026-12-10:2026-11-24',
      duty: undefined,
      ownerNames: [],
      including: [
        { dutyName: 'D05 Data analysis', what: 'Performance pack' },
        { dutyName: 'D06 Crime and disorder', what: 'Update for the board' },
        { dutyName: 'D07 ASB', what: 'Update for the board' },
        { dutyName: 'D08 Substance misuse', what: 'Update for the board' },
        { dutyName: 'D13 Community engagement', what: 'Engagement log' },
      ],
    });
    expect(items[1]).toMatchObject({ id: 'D07:monthly:2026-11-28', ownerNames: ['Council'], including: [] });
  });
});

describe('the deadlines of a scope', () => {
  it('of a duty that no board cadence has are the round and its own', () => {
    const items = agendaIn(partnership, { kind: 'duty', id: 'D04' }, HORIZON);
    expect(items.map(({ id, including }) => [id, including])).toEqual([
      ['round:2026-12-10:2026-11-24', []],
      ['D04:yearly:2026-12-01', []],
    ]);
  });

  it('of an organisation are those of the duties it leads', () => {
    const items = agendaIn(partnership, { kind: 'organisation', id: 'constabulary' }, HORIZON);
    expect(items.map(({ title }) => title)).toEqual(['Updates for the board on 10 December 2026']);
    expect(items[0]?.including).toEqual([{ dutyName: 'D06 Crime and disorder', what: 'Update for the board' }]);
  });

  it('towards the board on another day than the round stand by themselves', () => {
    const early = partnership.duties.map((duty) =>
      duty.id === 'D06' ? { ...duty, cadences: [{ kind: 'board', workingDaysBefore: 14 } as const] } : duty,
    );
    const items = agendaIn({ ...partnership, duties: early }, { kind: 'duty', id: 'D06' }, HORIZON);
    expect(items.map(({ id }) => id)).toEqual(['round:2026-12-10:2026-11-24']);
    const before = { fromOn: '2026-11-20', toOn: '2026-11-20' };
    expect(agendaIn({ ...partnership, duties: early }, { kind: 'duty', id: 'D06' }, before)).toMatchObject([
      { id: 'D06:board:2026-11-20', ownerNames: ['Constabulary'] },
    ]);
  });
});

describe('the deadlines of a person', () => {
  const of = (person: Partial<Person>) => {
    const items = agendaOfPerson(partnership, aPerson({ groupIds: [], ...person }), HORIZON);
    return [
      ...new Set(
        items.flatMap(({ duty, including }) => [duty?.id, ...including.map(({ dutyName }) => dutyName.slice(0, 3))]),
      ),
    ]
      .filter((id) => id !== undefined)
      .toSorted();
  };

  it.each<[string, Partial<Person>, string[]]>([
    ['a member of a hub', { groupIds: ['eden'], roles: ['member'] }, ['D05', 'D06', 'D07', 'D08', 'D13']],
    ['a lead in no group', { organisationId: 'probation', roles: ['lead'] }, ['D09']],
    ['a member in no group', { organisationId: 'probation', roles: ['member'] }, []],
    ['a deputy in no group', { organisationId: 'constabulary', roles: ['deputy'] }, ['D06']],
    ['a viewer in no group', { organisationId: 'council', roles: ['viewer'] }, []],
    ['the chair, for what the chair leads', { organisationId: null, roles: ['chair'] }, ['D02', 'D11']],
  ])('%s', (_, person, duties) => {
    expect(of(person)).toEqual(duties);
  });

  it('who manages are all of them', () => {
    const everything = agendaIn(partnership, { kind: 'partnership' }, HORIZON);
    for (const role of ['manager', 'assistant manager'] as const) {
      expect(agendaOfPerson(partnership, aPerson({ groupIds: [], roles: [role] }), HORIZON)).toEqual(everything);
    }
  });
});
