import type { ReportVersion } from '../../domain/report.ts';
import { formatDay } from '../../domain/words.ts';
import { linkEndsOn, makeReport } from '../../usecases/compile-report.ts';
import { endingOf, writeExport } from '../../usecases/export-report.ts';
import type { ExportFormat } from '../../usecases/ports.ts';
import { phrases } from '../phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { bytesOf } from '../upload.ts';
import type { Command } from './command.ts';
import { readAsked, scopeName } from './report.ts';

export const exportCommand: Command = {
  name: 'export',
  aliases: ['download', 'save report'],
  summary: 'Gives the report as a file: Word, Excel, CSV, Markdown, a web page or a cover sheet for scrutiny',
  example: 'export barrow q2 word',
  needs: 'report',
  menus: ['personal'],
  async run(tools, turn, words) {
    const { format, isPublic, wantsPdf, rest } = readFormat(tools.formats, words);
    if (isPublic && !format.writePublic) {
      const others = tools.formats.filter(({ writePublic }) => writePublic).map(({ name }) => name);
      return { kind: 'text', text: phrases.exportNoPublic(format.name, others) };
    }
    const asked = await readAsked(tools, turn, rest);
    if (asked.outcome === 'unreadable') return { kind: 'text', text: asked.text };
    const { scope, period } = asked;
    const made = await makeReport(tools, { scope, period, by: turn.who });
    if (made.outcome === 'nothing said')
      return { kind: 'text', text: phrases.emptyReport(scopeName(tools, scope), period.name) };
    if (wantsPdf) return { kind: 'text', text: phrases.exportPdf(`${tools.publicUrl}/reports/${made.version.id}`) };
    return giveFile(tools, turn, made.version, format, isPublic);
  },
};

/** In the person's own chat the file, which only there Teams takes from a bot; elsewhere a link that ends. */
async function giveFile(
  tools: BotTools,
  turn: Turn,
  version: ReportVersion,
  format: ExportFormat,
  isPublic: boolean,
): Promise<Reply> {
  const ending = endingOf(format, isPublic);
  if (turn.where.kind !== 'personal') {
    const link = isPublic ? phrases.exportPublicLink : phrases.exportLink;
    const url = `${tools.publicUrl}/reports/${version.id}.${ending}`;
    return { kind: 'text', text: link(format.name, url, formatDay(linkEndsOn(version))) };
  }
  const file = await writeExport(format, version, isPublic);
  if (!file) return { kind: 'text', text: phrases.exportGone };
  const { title, period } = version.report;
  return {
    kind: 'file offer',
    name: file.name,
    description: phrases.exportOffer(format.name, `${title}, ${period.name}`),
    sizeInBytes: bytesOf(file).length,
    context: { reportId: version.id, ending },
  };
}

/** "report barrow q2 public word" is Word, public, and "barrow q2". Without a format it is the first of the list. */
function readFormat(
  formats: readonly ExportFormat[],
  words: string,
): { format: ExportFormat; isPublic: boolean; wantsPdf: boolean; rest: string } {
  const named = formats
    .flatMap((format) => format.words.map((word) => ({ format, word })))
    .toSorted((one, other) => other.word.length - one.word.length)
    .find(({ word }) => has(words, word));
  const [first] = formats;
  const format = named?.format ?? first;
  if (!format) throw new RangeError('There is no export format.');
  const rest = [named?.word ?? '', 'public version', 'public', 'pdf', 'as'].reduce(without, words);
  return {
    format,
    isPublic: has(words, 'public'),
    wantsPdf: has(words, 'pdf'),
    rest: rest.replace(/^(?:the )?report\b(?: (?:for|of|on)\b)?/iu, '').trim(),
  };
}

function has(words: string, word: string): boolean {
  return ` ${words.toLowerCase()} `.includes(` ${word} `);
}

function without(words: string, word: string): string {
  if (word === '' || !has(words, word)) return words;
  const start = ` ${words.toLowerCase()} `.indexOf(` ${word} `);
  return `${words.slice(0, start)} ${words.slice(start + word.length)}`.replace(/\s+/gu, ' ').trim();
}
