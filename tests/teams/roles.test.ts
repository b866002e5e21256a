import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CastMember } from '../../src/cast.ts';
import type { Role } from '../../src/domain/person.ts';
import { commands } from '../../src/teams/commands/index.ts';
import { ofType } from '../cards/look.ts';
import { type Desk, openDesk, statusesOf, valueOf, wordsIn } from './desk.ts';

jest.setTimeout(30_000);
let desk: Desk;
let subject: CastMember;
let newcomer: CastMember;

beforeAll(async () => {
  desk = await openDesk();
  [, subject] = desk.people.of('barrow');
  [, newcomer] = desk.people.of('eden');
});
afterAll(() => desk.stop());

async function give(
  person: CastMember,
  roles: readonly Role[],
  groupIds: readonly string[] = ['barrow'],
): Promise<void> {
  await desk.app.store.people.place(person, { organisationId: 'council', groupIds, roles });
}

async function rolesOf(person: CastMember): Promise<readonly Role[] | undefined> {
  return (await desk.app.store.people.get(person))?.roles;
}

async function alone(person: CastMember, words: string): Promise<string> {
  return (await desk.askAlone(person, words)).map(wordsIn).join(' ');
}

const everybody = ['help', 'who am I'];
const readers = [
  ...everybody,
  'status',
  'report',
  'reports',
  'compare',
  'export',
  'duties',
  'deadlines',
  'calendar',
  'measures',
  'risks',
  'rounds',
  'actions',
];
const answerers = [...readers, 'questions', 'my updates', 'update', 'done', 'reminders', 'away'];
const managing = [
  ...answerers,
  'clocks',
  'digest',
  'ladder',
  'closures',
  'pause',
  'deliveries',
  'prompt',
  'open round',
  'move board',
  'link',
  'people',
  'role',
  'detections',
  'requests',
  'ask',
  'morning',
];
const allowed: Record<Role | 'nobody', readonly string[]> = {
  nobody: everybody,
  viewer: readers,
  member: answerers,
  deputy: answerers,
  lead: answerers,
  chair: [...answerers, 'clocks', 'digest', 'ask'],
  'assistant manager': managing,
  manager: managing,
};

describe.each(Object.entries(allowed))('%s', (role, names) => {
  beforeAll(() => give(subject, role === 'nobody' ? [] : [role as Role]));

  it('is shown what they may do, and no more', async () => {
    const [help] = await desk.askAlone(subject, 'help');
    const shown = ofType(help?.card, 'TextBlock').flatMap(
      ({ text }) => /^\*\*(.+)\*\*$/u.exec(String(text))?.[1] ?? [],
    );
    expect(new Set(shown)).toEqual(new Set(names));
  });

  it.each(commands.map(({ name }) => name))('asks for “%s”', async (name) => {
    const words = { update: 'update d07', prompt: 'prompt crime' }[name] ?? name;
    const heard = await alone(subject, words);
    const isRefused = /do not have a role|do not know your organisation yet, so/u.test(heard);
    expect(isRefused).toBe(!names.includes(name));
    expect(heard).not.toBe('');
  });
});

describe('somebody whom nobody has placed', () => {
  it('is told whom to ask, and shown what the bot knows of them', async () => {
    await give(subject, [], []);
    expect(await alone(subject, 'status')).toMatch(/I do not know your organisation yet.*CSP manager.*\*\*role\*\*/u);
    expect(await alone(subject, 'who am I')).toMatch(/Roles? .*None yet.*Entra object id/u);
  });
});

describe('placing people', () => {
  /** Opens the form of one person from the list of people and saves it. */
  async function place(by: CastMember, who: CastMember, inputs: Record<string, string>): Promise<string> {
    const [list] = await desk.askAlone(by, `people ${who.name}`);
    if (!list) throw new Error('No list came.');
    const dialog = await desk.as(by).press(list, ({ data }) => JSON.stringify(data).includes(who.objectId));
    return wordsIn(await desk.as(by).pressInDialog(list, dialog, 'Save', inputs));
  }

  beforeAll(async () => {
    await give(subject, ['member']);
    await give(newcomer, [], []);
  });

  it('gives organisation, groups and roles in one form', async () => {
    const heard = await place(desk.people.manager, newcomer, {
      organisationId: 'fire',
      groupIds: 'barrow,eden',
      roles: 'lead,member',
    });
    expect(heard).toMatch(/is placed.*Fire and Rescue: lead and member in Barrow and Eden/u);
    expect(await desk.app.store.people.get(newcomer)).toMatchObject({
      organisationId: 'fire',
      groupIds: ['barrow', 'eden'],
      roles: ['lead', 'member'],
    });
  });

  it('starts from what is known', async () => {
    const [list] = await desk.askAlone(desk.people.manager, `people ${newcomer.name}`);
    if (!list) throw new Error('No list came.');
    const dialog = await desk.as(desk.people.manager).press(list, 'Change');
    expect(valueOf(dialog, 'organisationId')).toBe('fire');
    expect(valueOf(dialog, 'groupIds')).toBe('barrow,eden');
  });

  it('opens at once when one person is mentioned', async () => {
    const channel = desk.places.channel('barrow');
    const [form] = await desk.ask(desk.people.manager, channel, `role @${newcomer.name}`);
    expect(form && wordsIn(form)).toContain(newcomer.name);
    expect(form && valueOf(form, 'organisationId')).toBe('fire');
  });

  it.each(['chair', 'manager', 'assistant manager'])(
    'does not let an assistant manager give the role %s',
    async (role) => {
      const heard = await place(desk.people.assistant, newcomer, { organisationId: 'fire', roles: role });
      expect(heard).toMatch(/Only the CSP manager/u);
      expect(await rolesOf(newcomer)).toEqual(['lead', 'member']);
    },
  );

  it('does not let an assistant manager take the role of chair', async () => {
    expect(await place(desk.people.assistant, desk.people.chair, { roles: 'viewer' })).toMatch(/Only the CSP manager/u);
    expect(await rolesOf(desk.people.chair)).toEqual(['chair']);
  });

  it('never leaves the partnership without a manager', async () => {
    const { manager } = desk.people;
    expect(await place(manager, manager, { roles: 'viewer' })).toMatch(/only manager/u);
    expect(await rolesOf(manager)).toEqual(['manager']);
  });

  it('keeps what was chosen when it is refused', async () => {
    const [list] = await desk.askAlone(desk.people.assistant, `people ${newcomer.name}`);
    if (!list) throw new Error('No list came.');
    const hands = desk.as(desk.people.assistant);
    const inputs = { organisationId: 'probation', groupIds: 'eden', roles: 'chair' };
    const back = await hands.pressInDialog(list, await hands.press(list, 'Change'), 'Save', inputs);
    for (const [id, value] of Object.entries(inputs)) expect([id, valueOf(back, id)]).toEqual([id, value]);
    expect(wordsIn(await hands.pressInDialog(list, back, 'Save', { roles: 'deputy' }))).toMatch(
      /Probation: deputy in Eden/u,
    );
    await desk.app.store.people.place(newcomer, {
      organisationId: 'fire',
      groupIds: ['barrow', 'eden'],
      roles: ['lead', 'member'],
    });
  });

  it('refuses organisations, groups and roles that do not exist', async () => {
    for (const inputs of [{ organisationId: 'mi5' }, { groupIds: 'barrow,nowhere' }, { roles: 'king' }]) {
      expect(await place(desk.people.manager, newcomer, { roles: 'lead', ...inputs })).toMatch(/not in the register/u);
    }
    expect(await desk.app.store.people.get(newcomer)).toMatchObject({
      organisationId: 'fire',
      roles: ['lead', 'member'],
    });
  });

  it('is refused to a member who forges the button, and changes nothing', async () => {
    const [list] = await desk.askAlone(desk.people.manager, `people ${subject.name}`);
    if (!list) throw new Error('No list came.');
    const forged = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: {
        action: {
          type: 'Action.Execute',
          verb: 'save-place',
          data: { v: 1, tenantId: subject.tenantId, objectId: subject.objectId, roles: 'manager' },
        },
      },
    };
    await desk.askAlone(subject, 'who am I');
    const [genuine] = desk.room.sent();
    if (!genuine) throw new Error('Nothing was sent.');
    const { status, body } = await desk.room.deliver({ ...genuine, ...forged, id: 'f:1' });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toMatch(/do not have a role/u);
    expect(await rolesOf(subject)).toEqual(['member']);
  });

  it('is kept in the audit, without names', async () => {
    const [entry] = (await desk.app.store.audit.list(9)).toReversed();
    expect(entry).toMatchObject({ act: 'place person', detail: { roles: 'lead, member', rolesBefore: '' } });
    expect(JSON.stringify(entry)).not.toContain(newcomer.name);
  });
});

it('has answered everything with HTTP 200', () => {
  expect(statusesOf(desk)).toEqual([200]);
});
