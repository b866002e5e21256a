import type { Person } from '../domain/person.ts';
import { publicVersionOf } from '../domain/public-report.ts';
import type { ReportVersion } from '../domain/report.ts';
import { readReport } from './compile-report.ts';
import type { ExportFile, ExportFormat, Tools } from './ports.ts';
import { viewReport } from './view-report.ts';

const PUBLIC = 'public.';

type ExportTools = Pick<Tools, 'store' | 'now' | 'newId'> & { formats: readonly ExportFormat[] };

/**
 * The stored version behind a link, in the format of an ending; "public." before it asks for what may be published.
 * Undefined when there is no such version, its link has ended, or no such format.
 */
export async function exportReport(
  tools: Pick<ExportTools, 'store' | 'now' | 'formats'>,
  id: string,
  ending: string,
): Promise<ExportFile | undefined> {
  const version = await readReport(tools, id);
  return version && writeEnding(tools, version, ending);
}

/** The same for whoever follows the link, which the audit can not name. */
export async function exportByLink(tools: ExportTools, id: string, ending: string): Promise<ExportFile | undefined> {
  const file = await exportReport(tools, id, ending);
  if (file) await noteExport(tools, { id, ending, who: null });
  return file;
}

/** For somebody whose role allows it: versions are kept, so no link ends here. */
export async function downloadReport(
  tools: ExportTools,
  ask: { id: string; ending: string; who: Person },
): Promise<ExportFile | undefined> {
  const stored = await tools.store.reports.get(ask.id);
  const file = stored && (await writeEnding(tools, await viewReport(tools, stored), ask.ending));
  if (file) await noteExport(tools, ask);
  return file;
}

/** Who took which version away, in which format. */
export async function noteExport(
  { store, now, newId }: Pick<Tools, 'store' | 'now' | 'newId'>,
  { id, ending, who }: { id: string; ending: string; who: Person | null },
): Promise<void> {
  await store.audit.append({
    id: `export:${newId()}`,
    at: now(),
    by: who && { tenantId: who.tenantId, objectId: who.objectId },
    act: 'export report',
    subject: id,
    detail: { ending },
  });
}

async function writeEnding(
  { formats }: Pick<ExportTools, 'formats'>,
  version: ReportVersion,
  ending: string,
): Promise<ExportFile | undefined> {
  const isPublic = ending.startsWith(PUBLIC);
  const format = formats.find((one) => one.ending === (isPublic ? ending.slice(PUBLIC.length) : ending));
  return format && writeExport(format, version, isPublic);
}

/** Undefined when the format has no public version. */
export async function writeExport(
  format: ExportFormat,
  version: ReportVersion,
  isPublic: boolean,
): Promise<ExportFile | undefined> {
  return isPublic ? format.writePublic?.(publicVersionOf(version)) : format.write(version);
}

/** "docx", "public.docx": what follows the report's id and a full stop in a link. */
export function endingOf({ ending }: ExportFormat, isPublic: boolean): string {
  return isPublic ? `${PUBLIC}${ending}` : ending;
}
