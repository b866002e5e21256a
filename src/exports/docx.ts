import type { FileChild } from 'docx';
import type { ReportVersion } from '../domain/report.ts';
import type { ExportFile } from '../usecases/ports.ts';
import { chairPage } from './docx/chair-page.ts';
import { writeDocument } from './docx/document.ts';
import { duties } from './docx/duties.ts';
import {
  allDecisions,
  boardActions,
  changes,
  deadlines,
  decided,
  exceptions,
  key,
  measures,
  missing,
  movement,
  questions,
  responses,
  risks,
} from './docx/sections.ts';
import { fileName } from './export-file.ts';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word document to send on: the chair's page first, then everything. */
export async function exportDocx(version: ReportVersion): Promise<ExportFile> {
  const { report } = version;
  const body = await writeDocument(
    { ...report, title: `${report.title}, ${report.period.name}`, madeAt: version.compiledAt },
    wholeReport(version),
  );
  return { name: fileName(version, 'docx'), contentType: WORD, body };
}

/** The chair's page; from a new page on what stands behind it. */
export function wholeReport(version: ReportVersion, start: { startsOnNewPage?: boolean } = {}): FileChild[] {
  const { report } = version;
  return [
    ...chairPage(version, start),
    ...exceptions(report),
    ...allDecisions(report),
    ...decided(report),
    ...questions(report),
    ...movement(report),
    ...changes(version),
    ...measures(report.measures),
    ...risks(report),
    ...boardActions(report),
    ...deadlines(report),
    ...missing(report),
    ...responses(report),
    ...duties(report),
    ...key(),
  ];
}
