import { type FileChild, HeadingLevel } from 'docx';
import type { ReportVersion } from '../domain/report.ts';
import { DECISIONS_FIRST, formatPeriod } from '../domain/report-words.ts';
import type { ExportFile } from '../usecases/ports.ts';
import { writeDocument } from './docx/document.ts';
import { heading, numbered, paragraph, quiet } from './docx/text.ts';
import { WORD, wholeReport } from './docx.ts';
import { fileName } from './export-file.ts';

/** What a council's cover sheet asks (DOMAIN.md section 4), with a line for the officer who fills it in. */
const BLANKS = [
  ['Legal implications', 'Ask the monitoring officer. The duties’ legal basis is listed in the report.'],
  ['Financial implications', 'Ask the finance officer. Say what it costs, who pays, and from which budget.'],
  ['Equality implications', 'Say who is affected and how, and name the equality impact assessment.'],
  ['Data protection implications', 'Say whether personal data is used, and name the impact assessment.'],
  ['Contact', 'Name, job title and telephone number of the officer who answers questions.'],
] as const;

/** The cover sheet for the scrutiny committee, to be filled in, with the whole report behind it. */
export async function exportScrutiny(version: ReportVersion): Promise<ExportFile> {
  const { report } = version;
  const title = `Report to scrutiny: ${report.scopeName}, ${report.period.name}`;
  const body = await writeDocument({ ...report, title, madeAt: version.compiledAt }, [
    ...coverSheet(version),
    ...wholeReport(version, { startsOnNewPage: true }),
  ]);
  return { name: fileName(version, 'docx', 'scrutiny-report'), contentType: WORD, body };
}

function coverSheet({ report }: ReportVersion): FileChild[] {
  const asked = report.decisions.slice(0, DECISIONS_FIRST).map(({ wanted }) => wanted);
  return [
    paragraph('Report to the crime and disorder scrutiny committee', { heading: HeadingLevel.TITLE }),
    paragraph(report.scopeName),
    paragraph(formatPeriod(report.period)),
    heading(1, 'Purpose'),
    paragraph('For decision, discussion or information: keep one.'),
    quiet(`To report the partnership’s progress on its duties. ${report.headline}`),
    heading(1, 'Recommendations'),
    ...(asked.length === 0 ? [] : [quiet('The partnership asks its board for these. Keep what the committee needs.')]),
    ...(asked.length === 0 ? [] : numbered(asked, 3)),
    ...blank('Word each recommendation so that the committee can vote on it.'),
    ...BLANKS.flatMap(([name, guidance]) => [heading(1, name), ...blank(guidance)]),
  ];
}

/** Guidance, and a line to write on. */
function blank(guidance: string): FileChild[] {
  return [quiet(guidance), paragraph('')];
}
