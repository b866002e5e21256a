import type { FileChild } from 'docx';
import type { PublicReport, PublicVersion } from '../domain/public-report.ts';
import { standingCell } from '../domain/report-tables.ts';
import { ABOUT_PUBLIC, formatStanding, formatTravel } from '../domain/report-words.ts';
import type { ExportFile } from '../usecases/ports.ts';
import { countsTable, titleOf } from './docx/chair-page.ts';
import { writeDocument } from './docx/document.ts';
import { key, measures } from './docx/sections.ts';
import { drawTable } from './docx/table.ts';
import { heading, paragraph, quiet } from './docx/text.ts';
import { WORD } from './docx.ts';
import { fileName } from './export-file.ts';

/** The Word document for publication: unmarked, without a word that a member wrote. */
export async function exportPublicDocx(version: PublicVersion): Promise<ExportFile> {
  const { report } = version;
  const body = await writeDocument(
    { ...report, marking: '', title: `${report.title}, ${report.period.name}`, madeAt: version.compiledAt },
    [
      ...titleOf(version),
      quiet(ABOUT_PUBLIC),
      heading(1, 'At a glance'),
      ...countsTable(report),
      ...measures(report.measures),
      heading(1, 'Duty by duty'),
      ...report.lines.flatMap(dutyOf),
      ...key(),
    ],
  );
  return { name: fileName(version, 'docx', 'public-progress-report'), contentType: WORD, body };
}

function dutyOf(line: PublicReport['lines'][number]): FileChild[] {
  return [
    heading(2, `${line.dutyId} ${line.title}`),
    paragraph(`${formatStanding(line.standing)}. ${formatTravel(line)}.`, { keepNext: true }),
    ...drawTable(
      {
        caption: `Answers on ${line.dutyId}`,
        columns: ['Group', 'Standing', 'Progress'],
        rows: line.answers.map(({ groupName, standing, percent }) => [
          groupName,
          standingCell(standing),
          percent === null ? '–' : `${percent}%`,
        ]),
      },
      [56, 28, 16],
    ),
  ];
}
