import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClassicLevel } from 'classic-level';
import { OutsideError } from '../../src/domain/errors.ts';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import {
  aConversation,
  aLink,
  anAuditEntry,
  anUpdate,
  aPrompt,
  aReportVersion,
  fresh,
  NINE,
  TEN,
} from '../builders.ts';
import { newFolder } from './folder.ts';

describe('a store folder', () => {
  let folder: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    ({ folder, remove } = await newFolder());
  });
  afterEach(() => remove());

  async function writeRaw(records: Record<string, string>): Promise<void> {
    const level = new ClassicLevel(folder);
    await level.batch(Object.entries(records).map(([key, value]) => ({ type: 'put', key, value })));
    await level.close();
  }

  async function readRaw(): Promise<Record<string, string>> {
    const level = new ClassicLevel(folder);
    const all = await level.iterator().all();
    await level.close();
    return Object.fromEntries(all);
  }

  async function refusal(): Promise<OutsideError> {
    const answer = await openEmbeddedStore(folder).catch((error: unknown) => error);
    if (!(answer instanceof OutsideError)) throw new Error('The folder was opened.');
    return answer;
  }

  it('keeps everything over a restart, and finds it the same ways', async () => {
    const key = { tenantId: 't', objectId: 'o' };
    const update = anUpdate({ revision: 2 });
    const prompt = aPrompt();
    const report = aReportVersion();
    const before = await openEmbeddedStore(folder);
    await before.people.place({ ...key, name: 'Ann' }, { organisationId: 'council', groupIds: [], roles: ['chair'] });
    await before.conversations.remember(aConversation());
    await before.links.put(aLink());
    await before.prompts.claim(prompt, NINE);
    await before.updates.add(anUpdate());
    await before.updates.add(update);
    await before.reports.add(report);
    await before.audit.append(anAuditEntry());
    await before.inbox.isFirst('activity', NINE);
    await before.close();

    const after = await openEmbeddedStore(folder);
    expect(await after.people.get(key)).toMatchObject({ name: 'Ann', roles: ['chair'] });
    expect(await after.conversations.ofTeam(aConversation().teamId ?? '')).toEqual([aConversation()]);
    expect(await after.links.ofConversation(aLink().conversationId)).toEqual([aLink()]);
    expect(await after.prompts.ofRound(prompt.roundId)).toEqual([prompt]);
    expect(await after.updates.newest(update)).toEqual(update);
    expect(await after.updates.ofRound(update.roundId, update.groupId)).toEqual([update]);
    expect(await after.updates.beforeRound('2027-01-01', update.groupId)).toEqual([update]);
    expect(await after.reports.get(report.id)).toEqual(report);
    expect(await after.reports.newest(report.key)).toEqual(report);
    expect(await after.audit.list(9)).toEqual([anAuditEntry()]);
    expect(await after.inbox.isFirst('activity', TEN)).toBe(false);
    await after.close();
  });

  it('forgets on disk what was released', async () => {
    const before = await openEmbeddedStore(folder);
    await before.prompts.claim(aPrompt(), NINE);
    await before.prompts.release(aPrompt());
    await before.close();
    expect(await readRaw()).toEqual({});
  });

  it('drops expired inbox entries little by little, also after a restart', async () => {
    const before = await openEmbeddedStore(folder);
    for (let number = 0; number < 20; number += 1) await before.inbox.isFirst(fresh('activity'), NINE);
    await before.close();
    const after = await openEmbeddedStore(folder);
    const twoDaysLater = '2026-11-25T09:00:00.000Z';
    for (let number = 0; number < 10; number += 1) await after.inbox.isFirst(fresh('activity'), twoDaysLater);
    await after.close();
    const names = Object.keys(await readRaw());
    expect(names).toHaveLength(10);
    expect(names.every((name) => name.startsWith('inbox!2026-11-26T09:00:00.000Z!'))).toBe(true);
  });

  it('is refused to a second process, with the remedy', async () => {
    const first = await openEmbeddedStore(folder);
    const error = await refusal();
    expect(error).toMatchObject({ code: 'STORE_LOCKED', mayRetry: false });
    expect(error.message).toContain('Another process is using the store folder');
    expect(error.message).toContain('MONGODB_URI');
    await first.close();
  });

  it('is made when it is not there, parents included', async () => {
    const store = await openEmbeddedStore(join(folder, 'a', 'b'));
    expect(await store.updates.add(anUpdate())).toBe('added');
    await store.close();
  });

  it('is refused when it was copied by half, and never taken for a new one', async () => {
    const store = await openEmbeddedStore(folder);
    await store.updates.add(anUpdate());
    await store.close();
    await rm(join(folder, 'CURRENT'));
    const files = await readdir(folder);
    expect(await refusal()).toMatchObject({ code: 'STORE_DAMAGED', mayRetry: false });
    expect(await readdir(folder)).toEqual(files);
  });

  it('is refused when its manifest is missing', async () => {
    await (await openEmbeddedStore(folder)).close();
    const files = await readdir(folder);
    for (const file of files.filter((name) => name.startsWith('MANIFEST'))) await rm(join(folder, file));
    expect(await refusal()).toMatchObject({ code: 'STORE_DAMAGED' });
  });

  it.each([
    ['is cut short', 'updates!2026-12-10:barrow:D05:1', '1 {"roundId":"2026-1'],
    ['is empty', 'updates!2026-12-10:barrow:D05:1', ''],
    ['stands under another name', 'updates!2026-12-10:barrow:D06:1', `1 ${JSON.stringify(anUpdate())}`],
    ['was written by a newer program', 'updates!2026-12-10:barrow:D05:1', `99 ${JSON.stringify(anUpdate())}`],
    ['belongs to a table of a newer program', 'actions!1', '1 {}'],
  ])('is refused when a record %s, naming it and changing nothing', async (_, key, value) => {
    await writeRaw({ [key]: value });
    const error = await refusal();
    expect(error).toMatchObject({ code: 'STORE_UNREADABLE', mayRetry: false });
    expect(error.message).toContain(key);
    expect(error.message).not.toContain('Ann Example');
    expect(await readRaw()).toEqual({ [key]: value });
  });

  it('names ten unreadable records and counts the others', async () => {
    await writeRaw(Object.fromEntries(Array.from({ length: 12 }, (_, number) => [`updates!${number}`, 'x'])));
    expect((await refusal()).message).toContain(' and 2 more.');
  });

  it('goes on without unreadable records when told to, and keeps them', async () => {
    const [good, bad] = ['updates!2026-12-10:barrow:D05:1', 'updates!2026-12-10:barrow:D06:1'];
    await writeRaw({ [good]: `1 ${JSON.stringify(anUpdate())}`, [bad]: 'x' });
    const warnings: string[] = [];
    const onWarning = (sentence: string) => warnings.push(sentence);
    await (await openEmbeddedStore(folder, { setAside: true, onWarning })).close();
    const store = await openEmbeddedStore(folder, { onWarning });
    expect(await store.updates.newest(anUpdate())).toEqual(anUpdate());
    await store.close();
    expect(warnings).toEqual([`Set aside in the store folder because they can not be read: ${bad}.`]);
    expect(await readRaw()).toEqual({ [good]: `1 ${JSON.stringify(anUpdate())}`, [`aside!${bad}`]: 'x' });
  });
});
