import { describe, expect, it } from '@jest/globals';
import { OutsideError } from '../../src/domain/errors.ts';
import { Database } from '../../src/store/embedded/database.ts';
import { type Change, type Disk, Journal } from '../../src/store/embedded/journal.ts';
import { storeOn } from '../../src/store/embedded/open-embedded-store.ts';
import { anUpdate, aPerson, NINE } from '../builders.ts';

/** A disk that remembers its batches and can be told to fail. */
class NotedDisk implements Disk {
  readonly batches: (readonly Change[])[] = [];
  isFull = false;

  async commit(changes: readonly Change[]): Promise<void> {
    await Promise.resolve();
    if (this.isFull) throw new Error('No space left on device');
    this.batches.push(changes);
  }

  async close(): Promise<void> {}
}

describe('the journal', () => {
  it('writes what waits at the same time in one batch', async () => {
    const disk = new NotedDisk();
    const { store } = storeOn(disk);
    await Promise.all(Array.from({ length: 100 }, (_, revision) => store.updates.add(anUpdate({ revision }))));
    expect(disk.batches.map((batch) => batch.length)).toEqual([100]);
  });

  it('gathers a second batch while the first is being written', async () => {
    const disk = new NotedDisk();
    const { store } = storeOn(disk);
    const first = store.updates.add(anUpdate({ revision: 1 }));
    await Promise.resolve();
    await Promise.all([
      first,
      store.updates.add(anUpdate({ revision: 2 })),
      store.people.see({ ...aPersonKey(), name: 'Ann' }),
    ]);
    expect(disk.batches.map((batch) => batch.length)).toEqual([1, 2]);
  });

  it('writes nothing for what is the same already', async () => {
    const disk = new NotedDisk();
    const { store } = storeOn(disk);
    await store.people.see({ ...aPersonKey(), name: 'Ann' });
    await store.people.see({ ...aPersonKey(), name: 'Ann' });
    expect(disk.batches).toHaveLength(1);
  });

  it('does not say that a revision is taken before that revision is safe', async () => {
    const disk = new NotedDisk();
    const { store } = storeOn(disk);
    const added = store.updates.add(anUpdate());
    await store.updates.add(anUpdate());
    expect(disk.batches).toHaveLength(1);
    expect(await added).toBe('added');
  });

  it('stops the store when a write fails: nobody is answered, everybody is refused, and the roof is told once', async () => {
    const disk = new NotedDisk();
    const fatal: OutsideError[] = [];
    const { store } = storeOn(disk, { onFatal: (error) => fatal.push(error) });
    await store.updates.add(anUpdate());
    disk.isFull = true;
    const waiting = [store.updates.add(anUpdate({ revision: 2 })), store.inbox.isFirst('activity', NINE)];
    for (const answer of await Promise.allSettled(waiting)) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'STORE_WRITE_FAILED', mayRetry: false } });
    }
    disk.isFull = false;
    await expect(store.updates.newest(anUpdate())).rejects.toThrow(OutsideError);
    await expect(store.updates.add(anUpdate({ revision: 3 }))).rejects.toThrow('has stopped');
    expect(await store.isHealthy()).toBe(false);
    expect(fatal).toHaveLength(1);
    await store.close();
    expect(disk.batches).toHaveLength(1);
  });

  it('writes what still waits before it closes', async () => {
    const disk = new NotedDisk();
    const { store } = storeOn(disk);
    const added = store.updates.add(anUpdate());
    await store.close();
    expect(await added).toBe('added');
    expect(disk.batches).toHaveLength(1);
  });
});

describe('a record of an older shape', () => {
  it('is brought up to date one version at a time, and written back once', async () => {
    const disk = new NotedDisk();
    const database = new Database(new Journal(disk, () => undefined));
    const notes = database.table<{ id: string; words: string; isOpen: boolean }>({
      name: 'notes',
      idOf: (note) => note.id,
      upgrades: [({ text, ...note }) => ({ ...note, words: text }), (note) => ({ ...note, isOpen: true })],
    });
    expect(database.load('notes!a', '1 {"id":"a","text":"Hello"}')).toBe(true);
    expect(database.load('notes!b', '2 {"id":"b","words":"Hello"}')).toBe(true);
    expect(database.load('notes!c', '3 {"id":"c","words":"Hello","isOpen":false}')).toBe(true);
    expect(database.load('notes!d', '4 {"id":"d"}')).toBe(false);
    await database.journal.durable();
    expect(notes.all()).toEqual([
      { id: 'a', words: 'Hello', isOpen: true },
      { id: 'b', words: 'Hello', isOpen: true },
      { id: 'c', words: 'Hello', isOpen: false },
    ]);
    expect(disk.batches).toEqual([
      [
        { type: 'put', key: 'notes!a', value: '3 {"id":"a","words":"Hello","isOpen":true}' },
        { type: 'put', key: 'notes!b', value: '3 {"id":"b","words":"Hello","isOpen":true}' },
      ],
    ]);
  });
});

function aPersonKey() {
  const { tenantId, objectId } = aPerson();
  return { tenantId, objectId };
}
