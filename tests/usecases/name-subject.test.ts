import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { namePeople } from '../../src/usecases/name-people.ts';
import { nameSubjects } from '../../src/usecases/name-subject.ts';
import { aDelivery, anAuditEntry, aPerson, aReportVersion } from '../builders.ts';
import { openSetting, type Setting } from './setting.ts';

const ANN = aPerson({
  tenantId: '11111111-1111-4111-8111-111111111111',
  objectId: '22222222-2222-4222-8222-222222222222',
  name: 'Ann',
});

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
  await setting.place(ANN);
});
afterEach(() => setting.close());

async function subjectOf(act: string, subject: string): Promise<string> {
  const name = nameSubjects(setting.tools, await namePeople(setting.tools));
  return name(anAuditEntry({ act, subject }));
}

it.each([
  ['clock paused', 'clock 7', 'Clock 7'],
  ['action done', 'action 3', 'Action 3'],
  ['add risk', 'risk 2', 'Risk 2'],
  ['declare not personal data', 'risk:2:1', 'Risk 2'],
  ['ask question', 'question 4', 'Question 4'],
  ['arrange pause', 'arrangement 5', 'Arrangement 5'],
  ['link group', 'barrow', 'Barrow Local Focus Hub'],
  ['place person', `${ANN.tenantId}:${ANN.objectId}`, 'Ann'],
  ['place person', `${ANN.tenantId}:${ANN.tenantId}`, 'Somebody no longer known'],
  ['lead changed', 'D07 lead', 'D07 ASB, lead'],
  ['group not asked', 'D07 barrow', 'D07 ASB, Barrow Local Focus Hub'],
  ['record measures', 'D06, D07', 'D06 Crime and disorder, D07 ASB'],
  ['request agreed', '2026-12-10:barrow:D07:2', 'D07 ASB, Barrow Local Focus Hub, for the board on 10 December 2026'],
  ['deadline done', 'D03:yearly:2027-04-30', 'D03 ASB case review, due 30 April 2027'],
  ['arrange snooze', 'clock:7:report:2027-03-14', 'Clock 7'],
  ['closure day added', '2026-12-24', '24 December 2026'],
  ['withhold personal data', 'reply', 'A reply'],
  ['choose digest', 'weekly', 'weekly'],
])('the subject of “%s”, %s, reads %s', async (act, subject, words) => {
  expect(await subjectOf(act, subject)).toBe(words);
});

it('a report is named by its title and period, a message by its kind and whom it is for', async () => {
  const stored = aReportVersion({ key: 'partnership:q' });
  await setting.tools.store.reports.add(stored);
  const title = `${stored.report.title}, ${stored.report.period.name}`;
  expect(await subjectOf('issue report', 'partnership:q')).toBe(title);
  expect(await subjectOf('export report', stored.id)).toBe(title);
  expect(await subjectOf('export report', 'gone')).toBe('A report');
  const { tenantId, objectId } = ANN;
  await setting.tools.store.deliveries.add(
    aDelivery({ id: 'd', content: { kind: 'reminder', person: { tenantId, objectId }, on: '2026-11-24' } }),
  );
  expect(await subjectOf('retry delivery', 'd')).toBe('Reminder of Tuesday 24 November for Ann');
  expect(await subjectOf('retry delivery', 'gone')).toBe('A message');
});
