import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../src/domain/person.ts';
import type { StoredReport } from '../../src/domain/report.ts';
import type { Update } from '../../src/domain/update.ts';
import type { AuditEntry } from '../../src/usecases/audit-ports.ts';
import { makeReport, readReport } from '../../src/usecases/compile-report.ts';
import type { Language, ReportStore, Store, UpdateStore } from '../../src/usecases/ports.ts';
import { amber, duty, green, partnership, QUARTER_1, QUARTER_2, update } from '../domain/compile-builders.ts';

const MANAGER: Person = {
  tenantId: 'tenant',
  objectId: 'manager',
  name: 'CSP manager',
  teamsId: null,
  personalConversationId: null,
  organisationId: 'council',
  groupIds: [],
  roles: ['manager'],
};

/** The stores that a report needs, in memory. */
function kept(said: Update[]) {
  const versions: StoredReport[] = [];
  const audited: AuditEntry[] = [];
  const asked: [string, string][] = [];
  const updates: Pick<UpdateStore, 'between'> = {
    async *between(from, to) {
      asked.push([from, to]);
      yield* said.filter((one) => from <= one.saidAt && one.saidAt < to);
    },
  };
  const reports: ReportStore = {
    async add(version) {
      if (versions.some((one) => one.key === version.key && one.version === version.version)) return 'taken';
      versions.push(structuredClone(version));
      return 'added';
    },
    get: async (id) => versions.find((one) => one.id === id),
    version: async (key, version) => versions.find((one) => one.key === key && one.version === version),
    newest: async (key) => versions.filter((one) => one.key === key).at(-1),
    list: async (limit) => versions.toReversed().slice(0, limit),
  };
  const audit: Pick<Store['audit'], 'append'> = { append: async (entry) => void audited.push(entry) };
  const reportMarks: Pick<Store['reportMarks'], 'ofKey'> = { ofKey: async () => [] };
  const measures: Pick<Store['measures'], 'between'> = { between: async () => [] };
  const risks: Pick<Store['risks'], 'all'> = { all: async () => [] };
  const actions: Pick<Store['actions'], 'all'> = { all: async () => [] };
  const decisions: Pick<Store['decisions'], 'all'> = { all: async () => [] };
  const questions: Pick<Store['questions'], 'all'> = { all: async () => [] };
  return {
    store: { updates, reports, reportMarks, audit, measures, risks, actions, decisions, questions } as Store,
    said,
    versions,
    audited,
    asked,
    reports,
  };
}

function tools(store: Store) {
  let ids = 0;
  const language: Pick<Language, 'periodBefore'> = { periodBefore: () => QUARTER_1 };
  return {
    store,
    partnership: partnership([duty('D1'), duty('D2')]),
    language: language as Language,
    now: () => '2026-10-05T09:00:00.000Z',
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
}

const ASK = { scope: { kind: 'partnership' }, period: QUARTER_2, by: MANAGER } as const;

describe('makeReport', () => {
  it('compiles what was said on the London days of the period, stores it as version 1 and records who asked', async () => {
    const memory = kept([
      update('D1', amber(), { roundId: '2026-06-11', saidAt: '2026-06-30T22:59:00.000Z' }),
      update('D1', green(), { saidAt: '2026-06-30T23:00:00.000Z' }),
      update('D2', green(), { saidAt: '2026-09-30T23:00:00.000Z' }),
    ]);
    const made = await makeReport(tools(memory.store), ASK);
    expect(memory.asked).toEqual([
      ['2026-06-30T23:00:00.000Z', '2026-09-30T23:00:00.000Z'],
      ['2026-03-31T23:00:00.000Z', '2026-06-30T23:00:00.000Z'],
      ['2025-06-30T23:00:00.000Z', '2025-09-30T23:00:00.000Z'],
    ]);
    expect(made).toMatchObject({
      outcome: 'compiled',
      version: {
        id: 'id-1',
        key: 'partnership:quarter:2026-07-01:2026-09-30',
        version: 1,
        state: { state: 'draft' },
        changes: null,
        compiledAt: '2026-10-05T09:00:00.000Z',
        compiledBy: { tenantId: 'tenant', objectId: 'manager', name: 'CSP manager' },
        report: {
          headline: '1 duty on track and 1 without an update. Since the period before, 1 got better.',
        },
      },
    });
    expect(memory.versions).toHaveLength(1);
    expect(memory.audited).toEqual([
      {
        id: 'report:id-1',
        at: '2026-10-05T09:00:00.000Z',
        by: { tenantId: 'tenant', objectId: 'manager' },
        act: 'compile report',
        subject: 'partnership:quarter:2026-07-01:2026-09-30',
        detail: { version: 1, asked: 2, answered: 1 },
      },
    ]);
  });

  it('stores nothing when nobody said anything in the period', async () => {
    const memory = kept([update('D1', green(), { saidAt: '2026-06-01T09:00:00.000Z' })]);
    expect(await makeReport(tools(memory.store), ASK)).toEqual({ outcome: 'nothing said', period: QUARTER_2 });
    expect([memory.versions, memory.audited]).toEqual([[], []]);
  });

  it('answers the newest version while nothing has changed, and the next one when something has', async () => {
    const memory = kept([update('D1', green())]);
    const mine = tools(memory.store);
    await makeReport(mine, ASK);
    expect(await makeReport(mine, ASK)).toMatchObject({ version: { id: 'id-1', version: 1 } });
    expect(memory.audited).toHaveLength(1);
    memory.said.push(update('D2', amber()));
    expect(await makeReport(mine, ASK)).toMatchObject({ version: { version: 2, report: { answered: 2 } } });
    expect(memory.versions.map((version) => version.version)).toEqual([1, 2]);
  });

  it('counts versions apart for another scope', async () => {
    const memory = kept([update('D1', green())]);
    const mine = tools(memory.store);
    await makeReport(mine, ASK);
    const made = await makeReport(mine, { ...ASK, scope: { kind: 'group', id: 'barrow' } });
    expect(made).toMatchObject({ version: { key: 'group:barrow:quarter:2026-07-01:2026-09-30', version: 1 } });
  });

  it('takes the next number when somebody else stored a version at the same moment', async () => {
    const memory = kept([update('D1', green())]);
    const mine = tools(memory.store);
    const add = memory.reports.add.bind(memory.reports);
    let isFirst = true;
    memory.reports.add = async (version) => {
      if (isFirst) memory.versions.push({ ...version, id: 'other', report: { ...version.report, headline: 'Other' } });
      isFirst = false;
      return add(version);
    };
    expect(await makeReport(mine, ASK)).toMatchObject({ outcome: 'compiled', version: { version: 2 } });
    expect(memory.audited).toHaveLength(1);
  });

  it('gives up, and may be asked again, when every number is taken', async () => {
    const memory = kept([update('D1', green())]);
    memory.reports.add = async () => 'taken';
    await expect(makeReport(tools(memory.store), ASK)).rejects.toMatchObject({ code: 'REPORT_BUSY', mayRetry: true });
    expect(memory.audited).toEqual([]);
  });
});

describe('readReport', () => {
  it('finds a stored version by its id, and nothing for another id', async () => {
    const memory = kept([update('D1', green())]);
    await makeReport(tools(memory.store), ASK);
    const at = (now: string) => ({ store: memory.store, now: () => now });
    expect(await readReport(at('2026-10-05T10:00:00.000Z'), 'id-1')).toMatchObject({
      version: 1,
      report: { asked: 2 },
    });
    expect(await readReport(at('2026-10-05T10:00:00.000Z'), 'id-2')).toBeUndefined();
  });

  it('ends the link after 30 days, and compiles a new version for a new link', async () => {
    const memory = kept([update('D1', green())]);
    await makeReport(tools(memory.store), ASK);
    const later = { store: memory.store, now: () => '2026-11-05T09:00:00.000Z' };

    expect(await readReport(later, 'id-1')).toBeUndefined();
    expect(await makeReport({ ...tools(memory.store), ...later }, ASK)).toMatchObject({ version: { version: 2 } });
  });
});
