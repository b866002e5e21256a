import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportVersion } from '../../src/domain/report.ts';
import { exportDocx } from '../../src/exports/docx.ts';
import { exportScrutiny } from '../../src/exports/scrutiny.ts';
import { FORMULAS, HOSTILE } from './hostile.ts';
import { quarterVersion } from './quarter.ts';
import { sampleVersion, versionSaying } from './sample.ts';
import { partsOf, unescape, wordsOf } from './unzip.ts';

const LINK = 'https://example.test/evidence?a=b&c="d"';

let version: ReportVersion;
let parts: Record<string, string>;
let body: string;
let plain: string;

beforeAll(async () => {
  version = await quarterVersion();
  parts = partsOf(await exportDocx(version));
  body = parts['word/document.xml'] ?? '';
  plain = await xmlSaying('Plain words');
});

async function xmlSaying(text: string): Promise<string> {
  return partsOf(await exportDocx(versionSaying(text, LINK)))['word/document.xml'] ?? '';
}

function tagsOf(xml: string): string[] {
  return [...(xml.match(/<\/?[\w:]+/g) ?? [])];
}

/** Paragraphs of one style, as text. */
function styled(xml: string, style: string): string[] {
  const paragraphs = xml.split('<w:p>').filter((one) => one.includes(`<w:pStyle w:val="${style}"/>`));
  return paragraphs.map((one) => wordsOf(`${one}</w:p>`).join(''));
}

describe('exportDocx', () => {
  it('names its title, author, day and language where Word and screen readers look for them', () => {
    const core = parts['docProps/core.xml'];
    expect(core).toContain(`<dc:title>${version.report.title}, ${version.report.period.name}</dc:title>`);
    expect(core).toContain('<dc:creator>Westmorland and Furness Community Safety Partnership</dc:creator>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain('2026-11-27T09:05:00Z');
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"');
  });

  it('has real headings, in the order in which a board reads', () => {
    expect(styled(body, 'Title')).toEqual(['Progress report']);
    expect(styled(body, 'Heading1')).toEqual([
      'Decisions wanted (3 of 4)',
      'At a glance',
      'Off track',
      'What moved',
      'Deadlines in the next 90 days (3 of 8)',
      'Good news',
      'Off track and at risk',
      'All decisions wanted',
      'Decided',
      'Questions and answers',
      'All that moved',
      'What changed since version 1',
      'Measures',
      'Risks',
      'Actions of the board',
      'All deadlines in the next 90 days',
      'Updates not received',
      'Updates by organisation',
      'Duty by duty',
      'What the words mean',
    ]);
    expect(styled(body, 'Heading2').filter((text) => /^D\d\d /.test(text))).toHaveLength(14);
  });

  it('says what changed since the version before, and nothing of it in the first', async () => {
    expect(styled(body, 'Heading2').slice(0, 5)).toEqual([
      'Where duties stand',
      'Off track and at risk',
      'Decisions wanted',
      'Updates received',
      'Actions of the board',
    ]);
    expect(wordsOf(body)).toContain('D07 Reduce anti-social behaviour: from on track to at risk');
    const first = partsOf(await exportDocx({ ...version, changes: null }))['word/document.xml'] ?? '';
    expect(first).not.toContain('What changed since');
  });

  it('begins the rest on a new page, so that the first is the chair’s', () => {
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(body.indexOf('<w:pageBreakBefore/>')).toBeLessThan(body.indexOf('Off track and at risk'));
  });

  it('repeats the head row of every table, and merges no cells', () => {
    const tables = body.split('<w:tbl>').slice(1);
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) expect(table.split('</w:tr>')[0]).toContain('<w:tblHeader/>');
    expect(body).not.toMatch(/<w:gridSpan|<w:vMerge|<w:drawing|<w:pict/);
  });

  it('carries the marking, the partnership and the page on every page', () => {
    expect(wordsOf(parts['word/header1.xml'] ?? '')).toEqual([
      'OFFICIAL',
      'Westmorland and Furness Community Safety Partnership',
    ]);
    expect(parts['word/footer1.xml']).toMatch(/Page [\s\S]*PAGE[\s\S]* of [\s\S]*NUMPAGES/);
    expect(wordsOf(parts['word/footer1.xml'] ?? '')).toContain('OFFICIAL');
  });

  it('leaves the marking out where there is none', async () => {
    const unmarked = partsOf(await exportDocx({ ...version, report: { ...version.report, marking: '' } }));
    expect(`${unmarked['word/header1.xml']}${unmarked['word/footer1.xml']}`).not.toContain('OFFICIAL');
  });

  it('says What, So what and Now what of each answer, and nothing of a restricted duty', () => {
    const words = wordsOf(body);
    expect(words).toContain('What: Agency cover is being sought. The December profile will be late.');
    expect(words).toContain('So what: The analyst post has been vacant since September');
    expect(words).toContain(
      'Now what: Expected 15 January 2027. Who can unblock it: Director of Resources: release the post from the recruitment freeze',
    );
    expect(words.join(' ')).not.toContain('must never leave');
  });

  it('has a colour only behind a word with its shape', () => {
    const shaded = [...body.matchAll(/<w:shd [^>]*w:fill="(\w{6})"[\s\S]*?<w:t(?: [^>]*)?>([^<]*)</g)];
    const coloured = shaded.filter(([, fill]) => fill !== 'F3F2F1').map(([, , text]) => text ?? '');
    expect(coloured.length).toBeGreaterThan(30);
    expect(coloured.filter((text) => !/^[●✓◐○▲■–] \p{L}|^\d+$/u.test(text))).toEqual([]);
  });

  it.each([...HOSTILE, ...FORMULAS])('keeps %j as text', async (words) => {
    const said = words.replaceAll(/[\r\n]+/g, ' ');
    const hostile = await xmlSaying(said);

    expect(tagsOf(hostile)).toEqual(tagsOf(plain));
    expect(unescape(hostile)).toContain(said);
  });

  it('keeps line breaks', async () => {
    const xml = partsOf(await exportDocx(versionSaying('one\r\ntwo')))['word/document.xml'];
    expect(xml).toMatch(/>one<[\s\S]{1,80}<w:br\/>[\s\S]{1,60}>two</);
  });

  it('leaves out what XML can not hold, so that Word can open it', async () => {
    const xml = partsOf(await exportDocx(versionSaying('a\u0000b\u0008c\u000bd\ud800e\uffff')))['word/document.xml'];
    expect(xml).toContain('abcde');
    // oxlint-disable-next-line no-control-regex -- these are the characters meant
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\uffff]/);
  });

  it('links evidence only over https', async () => {
    const relations = async (url: string) =>
      partsOf(await exportDocx(versionSaying('Said', url)))['word/_rels/document.xml.rels'] ?? '';
    expect(await relations('https://example.test/a')).toContain(
      'Target="https://example.test/a" TargetMode="External"',
    );
    expect(await relations('javascript:alert(1)')).not.toContain('External');
  });

  it('says so when there is nothing to show', async () => {
    const empty = sampleVersion({ scope: { kind: 'group', id: 'board' }, updates: [] });
    const words = wordsOf(partsOf(await exportDocx(empty))['word/document.xml'] ?? '');
    expect(words).toEqual(
      expect.arrayContaining([
        'Nobody has asked for a decision.',
        'No answer is off track or at risk.',
        'No risk is recorded.',
        '0 of 2 updates received.',
      ]),
    );
    expect(words).not.toContain('Measures');
  });
});

describe('exportScrutiny', () => {
  it('puts a cover sheet with its blanks before the whole report', async () => {
    const file = await exportScrutiny(version);
    const xml = partsOf(file)['word/document.xml'] ?? '';
    expect(file.name).toBe('scrutiny-report-2026-09-11-to-2026-12-10-v2.docx');
    expect(styled(xml, 'Heading1').slice(0, 8)).toEqual([
      'Purpose',
      'Recommendations',
      'Legal implications',
      'Financial implications',
      'Equality implications',
      'Data protection implications',
      'Contact',
      'Decisions wanted (3 of 4)',
    ]);
    expect(styled(xml, 'Title')).toHaveLength(2);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  });
});
