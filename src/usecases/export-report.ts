import { publicVersionOf } from '../domain/public-report.ts';
import type { ReportVersion } from '../domain/report.ts';
import { readReport } from './compile-report.ts';
import type { ExportFile, ExportFormat, Tools } from './ports.ts';

const PUBLIC = 'public.';

/**
 * The stored version in the format of an ending; "public." before it asks for what may be published. Undefined when
 * there is no such version, its link has ended, or no such format.
 */
export async function exportReport(
  tools: Pick<Tools, 'store' | 'now'> & { formats: readonly ExportFormat[] },
  id: string,
  ending: string,
): Promise<ExportFile | undefined> {
  const isPublic = ending.startsWith(PUBLIC);
  const format = tools.formats.find((one) => one.ending === (isPublic ? ending.slice(PUBLIC.length) : ending));
  if (!format || (isPublic && !format.writePublic)) return undefined;
  const version = await readReport(tools, id);
  return version && writeExport(format, version, isPublic);
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
