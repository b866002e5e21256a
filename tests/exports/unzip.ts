import { strFromU8, unzipSync } from 'fflate';
import type { ExportFile } from '../../src/usecases/ports.ts';

/** The parts of an Office file by path, each tag on its own line and the ids that the library draws by lot numbered. */
export function partsOf({ body }: ExportFile): Record<string, string> {
  if (typeof body === 'string') throw new Error('An Office file is bytes.');
  const parts = Object.entries(unzipSync(Uint8Array.from(body))).map(([path, bytes]) => [path, strFromU8(bytes)]);
  const drawn = new Map<string, string>();
  const fix = (text: string) =>
    text
      .replaceAll(/ xmlns(?::\w+)?="[^"]*"| mc:Ignorable="[^"]*"/g, '')
      .replaceAll(/"(rId[\w-]{12,})"/g, (_all, id: string) => {
        if (!drawn.has(id)) drawn.set(id, `drawn-${drawn.size + 1}`);
        return `"${drawn.get(id)}"`;
      })
      .replaceAll('><', '>\n<');
  return Object.fromEntries(parts.map(([path = '', text = '']) => [path, fix(text)]));
}

/** What people read in a part, paragraph by paragraph. */
export function wordsOf(xml: string): string[] {
  return xml
    .split('</w:p>')
    .map((one) => [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => unescape(text ?? '')).join(''))
    .filter((text) => text !== '');
}

export function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
