import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { ReportVersion } from '../../src/domain/report.ts';
import { exportCsv } from '../../src/exports/csv.ts';
import { exportDocx } from '../../src/exports/docx.ts';
import type { SheetCell } from '../../src/exports/sheet.ts';
import { sheetsOf } from '../../src/exports/sheets.ts';
import { exportXlsx } from '../../src/exports/xlsx.ts';
import type { ExportFile } from '../../src/usecases/ports.ts';
import { quarterVersion } from './quarter.ts';

const office = process.env['SOFFICE_PATH'] ?? '';
const describeInOffice = office === '' ? describe.skip : describe;
if (office === '') {
  process.stderr.write('SKIPPED: the exports were not opened in an office suite, because SOFFICE_PATH is not set.\n');
}
const run = promisify(execFile);

/** As a spreadsheet shows it: "28 Nov 2026". */
function asShown(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') {
    const day = new Date(`${cell.on}T00:00:00Z`);
    const month = day.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' }).slice(0, 3);
    return `${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`;
  }
  return String(cell);
}

/** As much of everything as can stand on the chair's page, in the longest words that the register has. */
function atItsWorst(version: ReportVersion): ReportVersion {
  const { report } = version;
  const sevenTimes = <Item>(items: readonly Item[]): Item[] => Array.from({ length: 7 }, () => items).flat();
  const title =
    'Commission and co-ordinate domestic abuse related death reviews, DARDR (formerly DHR), in all three places';
  const groupName = 'Prevention and early intervention delivery group (children and young people)';
  const reds = report.exceptions.filter(({ standing }) => standing === 'off track');
  return {
    ...version,
    report: {
      ...report,
      counts: {
        'off track': 3,
        'at risk': 3,
        'on track': 2,
        complete: 1,
        'not started': 1,
        'in progress': 2,
        'not for us': 1,
        'no update': 1,
      },
      headline:
        '2 duties on track, 1 complete, 2 in progress, 1 not started, 3 at risk, 3 off track, 1 not for the partnership and 1 without an update so far. Since the period before, 7 got better and 7 got worse.',
      decisions: sevenTimes(report.decisions).map((one) => ({ ...one, wanted: `${one.wanted} ${one.wanted}` })),
      exceptions: sevenTimes(reds).map((one) => ({
        ...one,
        title,
        groupName,
        owner: 'Council, NHS North Cumbria and NHS South Cumbria',
      })),
      moved: [
        ...sevenTimes([{ dutyId: 'D02', title, from: 'on track', to: 'off track', direction: 'worse' } as const]),
        ...sevenTimes([{ dutyId: 'D02', title, from: 'off track', to: 'on track', direction: 'better' } as const]),
      ],
      missing: sevenTimes(report.missing),
      deadlines: sevenTimes([{ on: '2026-12-14', title: `D02 DARDR: ${title}`, ownerNames: ['Council'] }]),
    },
  };
}

/** Another program opens what we write: a file that is only right by our own reading proves little. */
describeInOffice('LibreOffice opens', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'csp-office-'));
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  /** Converts a file, with a profile of its own so that a running office is left alone. */
  async function convert(file: ExportFile, name: string, to: string): Promise<string> {
    await writeFile(join(folder, name), file.body);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run(office, [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)]);
    const [ending = ''] = to.split(':');
    return readFile(join(folder, name.replace(/\w+$/, ending)), 'utf8');
  }

  it('the Word file, with every group’s answer in it', async () => {
    const version = await quarterVersion();
    const text = (await convert(await exportDocx(version), 'report.docx', 'txt:Text (encoded):UTF8')).replace(
      /\s+/g,
      ' ',
    );
    expect(text).toContain(version.report.headline);
    for (const { title, isRestricted, answers } of version.report.lines) {
      expect(text).toContain(title);
      for (const { progress } of isRestricted ? [] : answers) {
        expect(text).toContain((progress?.changed ?? '').replace(/\s+/g, ' '));
      }
    }
  }, 120_000);

  it('the Word file as PDF, every page marked, the first the chair’s alone', async () => {
    await convert(await exportDocx(await quarterVersion()), 'paper.docx', 'pdf');
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'paper.pdf'), '-']);
    const pages = stdout.split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages[0]).toContain('Good news');
    expect(pages[1]).toContain('Off track and at risk');
    expect(stdout.replace(/\s+/g, ' ')).toContain('Lakeside patrols planned.');
    pages.forEach((page, index) => {
      expect(page.match(/^\s*OFFICIAL\s*$/gm)).toHaveLength(2);
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    });
  }, 120_000);

  it('the Word file as PDF, the first page the chair’s alone however much there is to say', async () => {
    await convert(await exportDocx(atItsWorst(await quarterVersion())), 'worst.docx', 'pdf');
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'worst.pdf'), '-']);
    const pages = stdout.split('\f');
    expect(pages[0]).toContain('Good news');
    expect(pages[1]).toContain('Off track and at risk');
  }, 120_000);

  it.each([0, 60, 190, 420, 900])(
    'the Word file as PDF, every answer in it wherever pages end: %d characters more in each',
    async (more) => {
      const version = await quarterVersion();
      // One word each, so that no column of the page can come between.
      const marks: string[] = [];
      const markOf = (dutyId: string) => {
        marks.push(`${dutyId}x${marks.length}x`);
        return marks.at(-1);
      };
      const lines = version.report.lines.map((line) => ({
        ...line,
        answers: line.answers.map(({ progress, ...answer }) => ({
          ...answer,
          progress:
            progress && !line.isRestricted
              ? {
                  ...progress,
                  changed: `${progress.changed}${' More of it.'.repeat(more / 12)} ${markOf(line.dutyId)}`,
                }
              : progress,
        })),
      }));
      const name = `longer-${more}`;
      await convert(await exportDocx({ ...version, report: { ...version.report, lines } }), `${name}.docx`, 'pdf');
      const { stdout } = await run('pdftotext', [join(folder, `${name}.pdf`), '-']);
      expect(marks.filter((mark) => !stdout.includes(mark))).toEqual([]);
    },
    120_000,
  );

  it('the Word file as PDF, with a row that is longer than a page and all that follows it', async () => {
    const version = await quarterVersion();
    const long = 'Words that somebody wrote at length. '.repeat(110);
    const lines = version.report.lines.map((line) => ({
      ...line,
      answers: line.answers.map((answer, index) => ({
        ...answer,
        progress:
          answer.progress && (index === 0 ? { ...answer.progress, changed: long, obstacle: long } : answer.progress),
      })),
    }));
    await convert(await exportDocx({ ...version, report: { ...version.report, lines } }), 'long.docx', 'pdf');
    const { stdout } = await run('pdftotext', [join(folder, 'long.pdf'), '-']);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('Lakeside patrols planned.');
    expect(text).toContain('Market-day stall reached people');
    expect(text).toContain('What the words mean');
  }, 120_000);

  it('the workbook, every cell of every sheet as it was written', async () => {
    const version = await quarterVersion();
    const all = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';
    // It writes a file for each sheet, and none of the name that it was asked for.
    await convert(await exportXlsx(version), 'facts.xlsx', all).catch(() => undefined);
    for (const { name, columns, rows } of sheetsOf(version)) {
      const cells = parse(await readFile(join(folder, `facts-${name}.csv`), 'utf8'));
      const written = [columns.map((column) => column.name), ...rows.map((row) => row.map(asShown))];
      expect([name, cells]).toEqual([name, written]);
    }
  }, 120_000);

  it('the CSV file, its words unbroken', async () => {
    const text = await convert(await exportCsv(await quarterVersion()), 'facts.csv', 'html');
    expect(text).toContain('Strategic Threat Assessment and Partnership Plan');
  }, 120_000);
});
