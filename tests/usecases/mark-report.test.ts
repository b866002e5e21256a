import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person, Role } from '../../src/domain/person.ts';
import type { Marked } from '../../src/domain/report-state.ts';
import { dayOf } from '../../src/domain/working-days.ts';
import { arrangeLeave } from '../../src/usecases/arrange.ts';
import { endArrangements } from '../../src/usecases/end-arrangements.ts';
import { type MarkOutcome, markReport } from '../../src/usecases/mark-report.ts';
import { aConversation, aPerson, aReportVersion } from '../builders.ts';
import { ASSISTANT, MANAGER, openSetting, type Setting } from './setting.ts';

const CHAIR = aPerson({ objectId: 'chair', name: 'Chair', groupIds: [], roles: ['chair'] });
const RETURNED: Marked = { mark: 'returned', comments: 'Say what it costs.' };

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
  for (const version of [1, 2, 3]) {
    await setting.tools.store.reports.add(aReportVersion({ id: `v${version}`, key: 'k', version }));
  }
});
afterEach(() => setting.close());

function mark(reportId: string, marked: Marked | 'issued' | 'signed off', who: Person): Promise<MarkOutcome> {
  return markReport(setting.tools, { reportId, said: typeof marked === 'string' ? { mark: marked } : marked, who });
}

async function said(): Promise<string[]> {
  const marks = await setting.tools.store.reportMarks.ofKey('k');
  return marks.map((one) => `${one.version} ${one.said.mark}`);
}

async function openChat(person: Person): Promise<void> {
  await setting.place(person);
  const personalConversationId = `a:${person.objectId}`;
  await setting.tools.store.people.see({ ...person, personalConversationId, teamsId: '29:x' });
  await setting.tools.store.conversations.remember(aConversation({ id: personalConversationId, kind: 'personal' }));
}

describe('marking a report', () => {
  it.each<[Marked['mark'], Role[]]>([
    ['issued', ['manager', 'assistant manager']],
    ['signed off', ['chair']],
    ['returned', ['manager', 'chair']],
    ['acknowledged', ['manager', 'assistant manager', 'chair']],
  ])('%s is for %s alone', async (kind, allowed) => {
    const marked: Marked = kind === 'returned' ? RETURNED : { mark: kind };
    for (const role of ['manager', 'assistant manager', 'chair', 'lead', 'deputy', 'member', 'viewer'] as const) {
      const { outcome } = await mark('v3', marked, aPerson({ objectId: role, roles: [role] }));
      expect([role, outcome === 'not yours']).toEqual([role, !allowed.includes(role)]);
    }
  });

  it('issues the newest version only, and names it', async () => {
    expect(await mark('v2', 'issued', MANAGER)).toMatchObject({ outcome: 'replaced', newer: { id: 'v3' } });
    expect(await mark('v3', 'issued', ASSISTANT)).toMatchObject({ outcome: 'marked', isRepeat: false });
    expect(await mark('v3', 'issued', MANAGER)).toMatchObject({ outcome: 'marked', isRepeat: true });
    expect(await said()).toEqual(['3 issued']);
  });

  it('does not sign a draft, nor what a newer issued version has replaced', async () => {
    expect(await mark('v3', 'signed off', CHAIR)).toMatchObject({ outcome: 'not issued' });
    await mark('v3', 'issued', MANAGER);
    await setting.tools.store.reports.add(aReportVersion({ id: 'v4', key: 'k', version: 4 }));
    expect(await mark('v3', 'signed off', CHAIR)).toMatchObject({ outcome: 'marked' });
    await mark('v4', 'issued', MANAGER);
    expect(await mark('v3', RETURNED, CHAIR)).toMatchObject({ outcome: 'signed off' });
    expect(await mark('v3', 'signed off', CHAIR)).toMatchObject({ outcome: 'marked', isRepeat: true });
    expect(await mark('v2', RETURNED, CHAIR)).toMatchObject({ outcome: 'replaced', newer: { id: 'v4' } });
    expect(await said()).toEqual(['3 issued', '3 signed off', '4 issued']);
  });

  it('does not sign what was returned, until it is issued again', async () => {
    await mark('v3', 'issued', MANAGER);
    await mark('v3', RETURNED, CHAIR);
    expect(await mark('v3', 'signed off', CHAIR)).toMatchObject({
      outcome: 'not issued',
      version: { state: { state: 'returned', comments: 'Say what it costs.' } },
    });
    await mark('v3', 'issued', MANAGER);
    expect(await mark('v3', 'signed off', CHAIR)).toMatchObject({ version: { state: { state: 'signed off' } } });
  });

  it('records the same comments once, and further comments as well', async () => {
    await mark('v3', RETURNED, CHAIR);
    await mark('v3', RETURNED, CHAIR);
    await mark('v3', { mark: 'returned', comments: 'And by when.' }, CHAIR);
    expect(await said()).toEqual(['3 returned', '3 returned']);
  });

  it('keeps nothing of comments that are empty, too long or personal', async () => {
    const returning = (comments: string) => mark('v3', { mark: 'returned', comments }, CHAIR);
    expect((await returning('')).outcome).toBe('no comments');
    expect((await returning('why '.repeat(501))).outcome).toBe('too long');
    expect((await returning('Call 07700 900123')).outcome).toBe('personal data');
    expect(await said()).toEqual([]);
    expect(JSON.stringify(await setting.tools.store.audit.list(9))).not.toContain('07700');
  });

  it('takes one of two decisions made at once, and judges the other by it', async () => {
    await mark('v3', 'issued', MANAGER);
    const both = await Promise.all([mark('v3', 'signed off', CHAIR), mark('v3', RETURNED, MANAGER)]);
    expect((await said()).length).toBeLessThanOrEqual(2);
    expect(both.map(({ outcome }) => outcome).filter((outcome) => outcome === 'marked')).toHaveLength(1);
  });

  it('is audited without the comments', async () => {
    await mark('v3', RETURNED, CHAIR);
    expect(await setting.tools.store.audit.list(9)).toEqual([
      {
        id: 'report-mark:v3:1',
        at: setting.tools.now(),
        by: { tenantId: CHAIR.tenantId, objectId: 'chair' },
        act: 'return report',
        subject: 'k',
        detail: { version: 3 },
      },
    ]);
  });

  it('lets those hear who act next: the chair of what is issued, the managers of what is decided; once', async () => {
    for (const person of [MANAGER, CHAIR]) await openChat(person);
    for (let time = 0; time < 2; time += 1) await mark('v3', 'issued', MANAGER);
    const lanes = async () =>
      (await setting.tools.store.deliveries.dueLanes(setting.tools.now(), 9, [])).map(({ lane }) => lane);
    expect(await lanes()).toEqual(['a:chair']);
    for (let time = 0; time < 2; time += 1) await mark('v3', RETURNED, CHAIR);
    expect((await lanes()).toSorted()).toEqual(['a:chair', 'a:manager']);
    expect((await setting.tools.store.deliveries.count('2026-01-01T00:00:00.000Z')).waiting).toBe(2);
  });

  it('lets whoever stands in for a chair who is away read it; without anybody it waits, and the managers hear', async () => {
    const lead = aPerson({ objectId: 'lead', name: 'Lead', roles: ['lead'] });
    for (const person of [MANAGER, CHAIR, lead]) await openChat(person);
    const today = dayOf(setting.tools.now());
    const { arrangements, deliveries } = setting.tools.store;
    const idOf = (revision: number) => `digest:issued:v3:${revision}:${CHAIR.tenantId}:chair`;
    await arrangeLeave(setting.tools, { who: CHAIR, fromOn: today, untilOn: today, standIn: lead });
    await mark('v3', 'issued', MANAGER);
    expect(await deliveries.get(idOf(1))).toMatchObject({ content: { person: { objectId: 'lead' } } });
    expect(await mark('v3', 'signed off', lead)).toEqual({ outcome: 'not yours' });

    const [standing] = await arrangements.all();
    await endArrangements(setting.tools, { who: CHAIR, numbers: [standing?.number ?? 0] });
    await arrangeLeave(setting.tools, { who: CHAIR, fromOn: today, untilOn: '2026-11-27', standIn: null });
    await mark('v3', RETURNED, MANAGER);
    await mark('v3', 'issued', MANAGER);
    // The first working day after Friday.
    expect(await deliveries.get(idOf(3))).toMatchObject({
      content: { person: { objectId: 'chair' } },
      dueAt: '2026-11-30T09:00:00.000Z',
    });
    expect(await deliveries.get(`notice:waits:${idOf(3)}:${MANAGER.tenantId}:manager`)).toMatchObject({
      content: { notice: { kind: 'digest waits', untilOn: '2026-11-27' } },
    });
  });

  it('says that a report is not there', async () => {
    expect(await mark('nowhere', 'issued', MANAGER)).toEqual({ outcome: 'no such report' });
  });
});
