import type { DigestView } from '../domain/digest-view.ts';
import type { Person } from '../domain/person.ts';
import { type ReportActs, reportActs } from './read-report-page.ts';
import { type DigestTools, makeDigest } from './view-digest.ts';

/** The chair's page with what its reader may do; `card` is drawn by whoever can. Null where nobody has said anything. */
export interface ChairPage {
  periodName: string;
  report: { id: string; version: number; card: object; may: ReportActs } | null;
}

/** The digest that would be sent to this reader now. Like the command it compiles the report it rests on. */
export async function viewChairPage(
  tools: DigestTools & { drawDigest: (view: DigestView) => object },
  who: Person,
): Promise<ChairPage> {
  const made = await makeDigest(tools, { reader: who, by: who, isAlone: true });
  if (made.outcome === 'nothing said') return { periodName: made.period.name, report: null };
  const { id, key, version, state, report } = made.view.version;
  const marks = await tools.store.reportMarks.ofKey(key);
  const newest = (await tools.store.reports.newest(key))?.version ?? version;
  return {
    periodName: report.period.name,
    report: {
      id,
      version,
      card: tools.drawDigest(made.view),
      may: reportActs({ version, state, marks, newest }, who),
    },
  };
}
