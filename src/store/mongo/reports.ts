import type { StoredReport } from '../../domain/report.ts';
import type { ReportStore } from '../../usecases/ports.ts';
import { text, versionId } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { isDuplicate } from './outside.ts';

export async function reportsOn(mongo: Mongo): Promise<ReportStore> {
  const reports = await openCollection<StoredReport>(mongo, 'reports', [
    { key: { id: 1 }, unique: true },
    { key: { key: 1, version: -1 } },
    { key: { compiledAt: -1, version: -1, id: -1 } },
  ]);

  return {
    async add(report) {
      try {
        text(report.id);
        await reports.insertOne({ _id: versionId(report), ...report });
        return 'added';
      } catch (error) {
        if (isDuplicate(error)) return 'taken';
        throw error;
      }
    },

    async get(id) {
      return (await reports.findOne({ id: text(id) }, ROW)) ?? undefined;
    },

    async newest(key) {
      return (await reports.findOne({ key: text(key) }, { ...ROW, sort: { version: -1 } })) ?? undefined;
    },

    async version(key, version) {
      return (await reports.findOne({ _id: versionId({ key, version }) }, ROW)) ?? undefined;
    },

    async list(limit) {
      // To a server, a limit of 0 means all.
      if (limit < 1) return [];
      return reports.find({}, ROW).sort({ compiledAt: -1, version: -1, id: -1 }).limit(limit).toArray();
    },
  };
}
