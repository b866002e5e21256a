import type { StoredReport } from '../../domain/report.ts';
import type { ReportStore } from '../../usecases/ports.ts';
import { text, versionId } from '../keys.ts';
import type { Database } from './database.ts';
import { Grouping, inOrder, Timeline } from './indexes.ts';
import { insertSorted, obtain } from './sorted.ts';

export function reportsIn(database: Database): ReportStore {
  const byId = new Grouping<StoredReport>((report) => report.id);
  const byTime = new Timeline<StoredReport>((report) => inOrder(report.compiledAt, report.version, report.id));
  const versions = new Map<string, number[]>();
  const reports = database.table<StoredReport>({ name: 'reports', idOf: versionId, upgrades: [] }, byId, byTime, {
    add: ({ key, version }) =>
      insertSorted(
        obtain(versions, key, () => []),
        version,
      ),
  });

  return {
    async add(report) {
      const isTaken = reports.has(versionId(report)) || byId.of(text(report.id)).length > 0;
      if (!isTaken) reports.put(report);
      await database.journal.durable();
      return isTaken ? 'taken' : 'added';
    },

    async get(id) {
      return reports.getAll(byId.of(text(id)))[0];
    },

    async newest(key) {
      const version = versions.get(text(key))?.at(-1);
      return reports.get(version === undefined ? undefined : versionId({ key, version }));
    },

    async version(key, version) {
      return reports.get(versionId({ key, version }));
    },

    async list(limit) {
      return reports.getAll(byTime.newest(limit));
    },
  };
}
