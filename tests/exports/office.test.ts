import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportCsv } from '../../src/exports/csv.ts';
import { exportDocx } from '../../src/exports/docx.ts';
import { exportXlsx } from '../../src/exports/xlsx.ts';
import type { ExportFile } from '../../src/usecases/ports.ts';
import { quarterVersion } from './quarter.ts';

const office = process.env['SOFFICE_PATH'] ?? '';
const describeInOffice = office === '' ? describe.skip : describe;
if (office === '') {
  process.stderr.write('SKIPPED: the exports were not opened in an office suite, because SOFFICE_PATH is not set.\n');
}
const run = promisify(execFile);

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

  it('the workbook, each sheet with its rows', async () => {
    const version = await quarterVersion();
    const all = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2';
    const updates = await convert(await exportXlsx(version), 'facts.xlsx', all).catch(() =>
      readFile(join(folder, 'facts-Updates.csv'), 'utf8'),
    );
    expect(updates).toContain('2026-12-10:board:D01:1');
    // The office writes a day in the order of its own country; what counts is that it is one.
    expect(updates).toMatch(/,(?:12 Mar 2027|12\/03\/2027|03\/12\/2027),/);
    expect(updates.trim().split('\n').length).toBeGreaterThanOrEqual(33);
  }, 120_000);

  it('the CSV file, its words unbroken', async () => {
    const text = await convert(await exportCsv(await quarterVersion()), 'facts.csv', 'html');
    expect(text).toContain('Strategic Threat Assessment and Partnership Plan');
  }, 120_000);
});
