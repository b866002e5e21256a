import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { marked } from 'marked';
import { plain } from '../../src/exports/markdown/text.ts';
import { exportMarkdown } from '../../src/exports/markdown.ts';
import { HOSTILE } from './hostile.ts';
import { attribute, elementsOf, lineOf } from './parse.ts';
import { sampleVersion, signedVersion, versionSaying } from './sample.ts';

async function readerSees(version = sampleVersion()) {
  const { body } = await exportMarkdown(version);
  return elementsOf(await marked.parse(String(body)));
}

async function shapeSaying(text: string) {
  return (await readerSees(versionSaying(text))).map((one) => [one.tagName, attribute(one, 'href')]);
}

async function outsideLinks(evidenceUrl: string) {
  const elements = await readerSees(versionSaying('Said', evidenceUrl));
  return elements.flatMap((one) => attribute(one, 'href') ?? []).filter((href) => !href.startsWith('#'));
}

describe('exportMarkdown', () => {
  it('is a file of text named after its period and version', async () => {
    const file = await exportMarkdown(sampleVersion());
    expect([file.name, file.contentType]).toEqual([
      'progress-report-2026-09-11-to-2026-12-10-v2.md',
      'text/markdown; charset=utf-8',
    ]);
  });

  it('says who signed, and what changed since the version before', async () => {
    const { body } = await exportMarkdown(signedVersion());
    expect(body).toContain('Version 2, signed off by Chair on 1 December 2026, 9am. Compiled');
    expect(body).toContain(
      '## What changed since version 1\n\n### Where duties stand\n\n- D05 Analyse a wide range of data: from at risk to off track\n',
    );
    const same = await exportMarkdown({ ...signedVersion(), changes: { since: 1, sections: [] } });
    expect(same.body).toContain('## What changed since version 1\n\nNothing that the report says has changed.\n');
  });

  it.each(HOSTILE)('keeps %j as text where it says what changed', async (words) => {
    const shape = async (line: string) =>
      (await readerSees(signedVersion(line))).map((one) => [one.tagName, attribute(one, 'href')]);
    expect(await shape(words)).toEqual(await shape('Plain words'));
  });

  it('becomes headings and whole tables where Markdown is shown', async () => {
    const elements = await readerSees();
    expect(elements.filter((one) => one.tagName === 'h1')).toHaveLength(1);
    expect(elements.filter((one) => one.tagName === 'table')).toHaveLength(11);
    const widths = elements
      .filter((one) => one.tagName === 'tr')
      .map((row) => row.childNodes.filter((node) => 'tagName' in node).length);
    expect(new Set(widths)).toEqual(new Set([2, 3, 4, 5]));
  });

  it.each(HOSTILE)('keeps %j as text', async (words) => {
    expect(await shapeSaying(words)).toEqual(await shapeSaying('Plain words'));
  });

  it('shows any text as it was typed, on one line, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab1 #+-=.)(*_`~[]<>|\\!&;{}"\n'.split('')), maxLength: 30 }),
        (text) => {
          const shown = marked.parse(`${plain(text)}\n`, { async: false });
          const body = elementsOf(shown).find((one) => one.tagName === 'body');
          expect(body && lineOf(body)).toBe(text.replaceAll(/\s+/g, ' ').trim());
          expect(elementsOf(shown).every((one) => ['html', 'head', 'body', 'p'].includes(one.tagName))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('links evidence only over https, with an address that stays in its cell', async () => {
    expect(await outsideLinks('https://example.test/a|b>c(d)?e=\\f')).toEqual([
      'https://example.test/a%7Cb%3Ec(d)?e=%5Cf',
    ]);
    expect(await outsideLinks('javascript:alert(1)')).toEqual([]);
  });
});
