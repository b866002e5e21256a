import { HeadingLevel, type IParagraphOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { printable } from '../printable.ts';

/** Names of the list styles in document.ts. */
export const NUMBERS = 'numbers';
export const BULLETS = 'bullets';

/** Words as people wrote them; their line breaks are kept. */
export function runs(text: string, style: { bold?: boolean; color?: string; size?: number } = {}): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}), ...style }));
}

export function paragraph(text: string | ParagraphChild[], of: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...of, children: typeof text === 'string' ? runs(text) : text });
}

/** "**Label:** words" */
export function labelled(label: string, words: string, of: IParagraphOptions = {}): Paragraph {
  return paragraph([...runs(`${label}: `, { bold: true }), ...runs(words)], of);
}

/** Small and grey: what explains the line above it. */
export function quiet(text: string, of: IParagraphOptions = {}): Paragraph {
  return paragraph(text, { style: 'Quiet', ...of });
}

export function heading(level: 1 | 2, text: string, of: IParagraphOptions = {}): Paragraph {
  return paragraph(text, { heading: HeadingLevel[`HEADING_${level}`], ...of });
}

export function bullets(lines: readonly string[]): Paragraph[] {
  return lines.map((line) => paragraph(line, { style: 'ListLine', numbering: { reference: BULLETS, level: 0 } }));
}

/** 1, 2, 3 …; each list begins at 1 under its own `instance`. */
export function numbered(lines: readonly string[], instance: number): Paragraph[] {
  return lines.map((line) =>
    paragraph(line, { style: 'ListLine', numbering: { reference: NUMBERS, level: 0, instance } }),
  );
}
