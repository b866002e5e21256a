import type { PublicVersion } from '../domain/public-report.ts';
import type { ExportFile } from '../usecases/ports.ts';
import { fileName } from './export-file.ts';
import { measures } from './html/measures.ts';
import { pageOf } from './html/page.ts';
import { publicDuties, publicSummary } from './html/public.ts';
import { key } from './html/summary.ts';

/** The page for publication: unmarked, without a word that a member wrote. */
export async function exportPublicHtml(version: PublicVersion): Promise<ExportFile> {
  const { report } = version;
  const page = pageOf(version, {
    marking: '',
    lead: null,
    sections: [
      ['summary', 'At a glance', publicSummary(report)],
      ['measures', 'Measures', measures(report.measures)],
      ['duties', 'Duty by duty', publicDuties(report)],
      ['key', 'What the words mean', key()],
    ],
  });
  return {
    name: fileName(version, 'html', 'public-progress-report'),
    contentType: 'text/html; charset=utf-8',
    body: page,
  };
}
