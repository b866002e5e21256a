import { describe, expect, it } from '@jest/globals';
import { REPORT_STYLE } from '../../src/exports/html/style.ts';
import { exportHtml } from '../../src/exports/html.ts';
import { HOSTILE } from './hostile.ts';
import { attribute, elementsOf, lineOf, textOf } from './parse.ts';
import { sampleVersion, signedVersion, versionSaying } from './sample.ts';

async function pageOf(version = sampleVersion()) {
  const file = await exportHtml(version);
  const elements = elementsOf(String(file.body));
  return { file, elements, of: (...names: string[]) => elements.filter((one) => names.includes(one.tagName)) };
}

async function outsideLinks(evidenceUrl: string) {
  const { of } = await pageOf(versionSaying('Said', evidenceUrl));
  const links = of('a').map((one) => [attribute(one, 'href'), attribute(one, 'rel')]);
  return links.filter(([href]) => !href?.startsWith('#'));
}

describe('exportHtml', () => {
  it('is one file that names its scope, period and version', async () => {
    const { file } = await pageOf(sampleVersion({ scope: { kind: 'duty', id: 'D07' } }));
    expect(file.name).toBe('progress-report-d07-2026-09-11-to-2026-12-10-v2.html');
    expect(file.contentType).toBe('text/html; charset=utf-8');
  });

  it('needs nothing else: no script, no picture, one style element with the exported text', async () => {
    const { elements, of } = await pageOf();
    expect(of('script', 'img', 'link', 'iframe', 'object', 'form')).toEqual([]);
    expect(of('style').map(textOf)).toEqual([REPORT_STYLE]);
    expect(
      elements.flatMap((one) => one.attrs).filter(({ name }) => name === 'style' || name.startsWith('on')),
    ).toEqual([]);
  });

  it('has the bones that a screen reader needs', async () => {
    const { elements, of } = await pageOf();
    expect(of('html').map((one) => attribute(one, 'lang'))).toEqual(['en-GB']);
    expect(of('title').map(lineOf)).toEqual([
      'Progress report: Westmorland and Furness Community Safety Partnership, Q2, early Q3',
    ]);
    expect(of('h1').map(lineOf)).toEqual(['Progress report']);
    expect(of('main')).toHaveLength(1);
    const ids = elements.flatMap((one) => attribute(one, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = of('a').flatMap((one) => attribute(one, 'href')?.match(/^#(.*)/)?.[1] ?? []);
    expect(inside[0]).toBe('main');
    expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
    const levels = of('h1', 'h2', 'h3').map((one) => Number(one.tagName[1]));
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(of('caption')).toHaveLength(of('table').length);
    expect(of('caption').every((one) => lineOf(one) !== '')).toBe(true);
    expect(of('th').every((one) => ['col', 'row'].includes(attribute(one, 'scope') ?? ''))).toBe(true);
  });

  it('says who signed, and what changed since the version before, with a way to it', async () => {
    const { file, of } = await pageOf(signedVersion());
    expect(file.body).toContain('Version 2, signed off by Chair on 1 December 2026, 9am. Compiled');
    expect(of('h2').map(lineOf)).toContain('What changed since version 1');
    expect(of('a').map((one) => attribute(one, 'href'))).toContain('#changed');
    expect(of('li').map(lineOf)).toContain('D05 Analyse a wide range of data: from at risk to off track');
    expect((await pageOf()).of('a').map((one) => attribute(one, 'href'))).not.toContain('#changed');
  });

  it.each(HOSTILE)('shows %j as text where it says what changed', async (words) => {
    const shape = async (line: string) => (await pageOf(signedVersion(line))).elements.map((one) => one.tagName);
    expect(await shape(words)).toEqual(await shape('Plain words'));
  });

  it('puts decisions, good news and exceptions before the detail, and the marking at the start and at the end', async () => {
    const { of, elements } = await pageOf();
    expect(of('h2').map(lineOf)).toEqual([
      'Contents',
      'At a glance',
      'Decisions wanted',
      'Good news',
      'Off track and at risk',
      'What moved',
      'Risks',
      'No update received',
      'Updates by organisation',
      'Actions of the board',
      'Duty by duty',
      'What the words mean',
    ]);
    const marked = elements.filter((one) => attribute(one, 'class') === 'marking');
    expect(marked.map(lineOf)).toEqual(['OFFICIAL', 'OFFICIAL']);
    expect(of('header', 'footer').map((one) => lineOf(one).includes('OFFICIAL'))).toEqual([true, true]);
  });

  it('leaves the marking out when the partnership has none', async () => {
    const version = sampleVersion();
    const { elements } = await pageOf({ ...version, report: { ...version.report, marking: '' } });
    expect(elements.filter((one) => attribute(one, 'class') === 'marking')).toEqual([]);
  });

  it('says in words what the bar draws', async () => {
    const { of } = await pageOf();
    expect(of('svg').map((one) => [attribute(one, 'role'), attribute(one, 'aria-label')])).toEqual([
      ['img', '7 duties: 3 on track, 1 complete, 2 at risk and 1 off track'],
    ]);
    expect(of('rect').map((one) => attribute(one, 'width'))).toEqual(['42.857%', '14.286%', '28.571%', '14.286%']);
  });

  it('shows each group’s answer with its word, when and by which organisation', async () => {
    const { of } = await pageOf();
    const rows = of('tr').map((row) => row.childNodes.filter((node) => 'tagName' in node).map(lineOf));
    expect(rows).toContainEqual([
      'Eden Local Focus Hub',
      '● On track',
      '60%',
      'What: Farm watch runs in three parishes.No change since: 12 August 2026',
      '26 November 2026, ConstabularyAfter the due day',
    ]);
    expect(rows).toContainEqual(['Eden Local Focus Hub', '○ No update received', '–', '–', '–']);
    expect(rows).toContainEqual([
      'Strategic Board',
      '● On track',
      '50%',
      'Not shown: stages and counts only',
      '18 November 2026, Council',
    ]);
  });

  it('prints the law with the advice to check it', async () => {
    const { of } = await pageOf();
    const advice = of('dt').filter((one) => lineOf(one) === 'Legal basis (check with your legal team)');
    expect(advice).toHaveLength(7);
  });

  it('links evidence only over https, and gives the other page no hold on this one', async () => {
    expect(await outsideLinks('https://example.test/a?b="c"')).toEqual([
      ['https://example.test/a?b=%22c%22', 'noopener noreferrer'],
    ]);
    for (const url of ['http://example.test/', 'javascript:alert(1)', 'data:text/html,x', 'nonsense', '']) {
      expect(await outsideLinks(url)).toEqual([]);
    }
  });

  it.each(HOSTILE)('keeps %j as text', async (words) => {
    const plain = await pageOf(versionSaying('Plain words'));
    const hostile = await pageOf(versionSaying(words));
    expect(hostile.elements.map((one) => one.tagName)).toEqual(plain.elements.map((one) => one.tagName));
    expect(hostile.of('span').map(textOf)).toContain(words);
  });

  it('says so when there is nothing to show', async () => {
    const { file } = await pageOf(sampleVersion({ scope: { kind: 'group', id: 'board' }, updates: [] }));
    expect(file.body).toContain('No answer is off track or at risk.');
    expect(file.body).toContain('Nobody has asked for a decision.');
    expect(file.body).toContain('0 of 2 updates received.');
  });
});
