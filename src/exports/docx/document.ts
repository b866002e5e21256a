import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Footer,
  Header,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  TextRun,
} from 'docx';
import type { Instant } from '../../domain/day.ts';
import { printable } from '../printable.ts';
import { BULLETS, NUMBERS, paragraph, runs } from './text.ts';

const INK = '0B0C0C';
const QUIET = '484F53';
const BLUE = '0F3B61';
const FONT = { font: 'Arial', color: INK };
const MARGIN = convertMillimetersToTwip(20);
/** Header and footer stand between this and the text. */
const EDGE = convertMillimetersToTwip(9);
const ABOVE_AND_BELOW = convertMillimetersToTwip(24);

/** Half points, and twentieths of a point. Headings are Word's own, so that readers can jump from one to the next. */
const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { ...FONT, size: 21, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' } },
      paragraph: { spacing: { after: 100, line: 252, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { ...FONT, size: 44, bold: true },
      paragraph: { spacing: { before: 0, after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: headingStyle(28, 240, 80),
    heading2: headingStyle(23, 200, 60),
  },
  paragraphStyles: [
    { id: 'ListLine', name: 'List line', basedOn: 'Normal', paragraph: { spacing: { after: 50 } } },
    {
      id: 'Headline',
      name: 'Headline',
      basedOn: 'Normal',
      run: { size: 25, bold: true, color: BLUE },
      paragraph: { spacing: { before: 120, after: 120 } },
    },
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      run: { size: 18, color: QUIET },
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'Cell',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 20, line: 240 } },
    },
    {
      id: 'TableCaption',
      name: 'Table caption',
      basedOn: 'Normal',
      run: { size: 18, bold: true },
      paragraph: { spacing: { before: 80, after: 60 } },
    },
    {
      id: 'Gap',
      name: 'After a table',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { before: 0, after: 40, line: 240 } },
    },
  ],
};

const NUMBERING: INumberingOptions = {
  config: [
    { reference: NUMBERS, levels: [levelOf(LevelFormat.DECIMAL, '%1.')] },
    { reference: BULLETS, levels: [levelOf(LevelFormat.BULLET, '•')] },
  ],
};

/** What stands around a document's content. */
interface Frame {
  title: string;
  partnershipName: string;
  /** On every page, above and below; empty for none. */
  marking: string;
  /** When the document was made: no clock is asked here, so the same report is the same file. */
  madeAt: Instant;
}

/** A Word document with its properties, header and footer. */
export async function writeDocument(frame: Frame, children: readonly FileChild[]): Promise<Uint8Array> {
  const { title, partnershipName, marking } = frame;
  const centred = { alignment: AlignmentType.CENTER, style: 'Quiet' };
  const marked = marking === '' ? [] : [paragraph(runs(marking, { bold: true, color: INK }), centred)];
  const pages = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const file = new Document({
    title: printable(title),
    creator: printable(partnershipName),
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: ABOVE_AND_BELOW,
              bottom: ABOVE_AND_BELOW,
              left: MARGIN,
              right: MARGIN,
              header: EDGE,
              footer: EDGE,
            },
          },
        },
        headers: { default: new Header({ children: [...marked, paragraph(partnershipName, centred)] }) },
        footers: { default: new Footer({ children: [paragraph([pages], centred), ...marked] }) },
        children,
      },
    ],
  });
  return Packer.toBuffer(file, false, [{ path: 'docProps/core.xml', data: coreProperties(frame) }]);
}

/** The library would write the moment of writing and no language. */
function coreProperties({ title, partnershipName, madeAt }: Frame): string {
  const at = `xsi:type="dcterms:W3CDTF">${madeAt.slice(0, 19)}Z<`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(partnershipName)}</dc:creator><cp:lastModifiedBy>${escapeXml(partnershipName)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created ${at}/dcterms:created><dcterms:modified ${at}/dcterms:modified><dc:language>en-GB</dc:language></cp:coreProperties>`;
}

function escapeXml(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function headingStyle(size: number, before: number, after: number) {
  return {
    run: { ...FONT, size, bold: true },
    paragraph: { spacing: { before, after, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
  };
}

function levelOf(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const indent = { left: 425, hanging: 425 };
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } };
}
