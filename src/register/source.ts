import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Fault, Finding, Path } from './fault.ts';
import { writePlace } from './fault.ts';

/** What a data file says, before anybody asks whether it makes sense. */
export interface Source {
  /** The file as plain data; undefined when the text can not be read as data at all. */
  data: unknown;
  faults: Fault[];
  locate: (finding: Finding) => Fault;
}

/** Reads YAML 1.2, and so JSON. Anchors, aliases and tags are faults: a data file says what it means where it means it. */
export function readSource(text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const at = (offset: number, message: string): Fault => {
    const { line, col } = lines.linePos(offset);
    return { place: '', line: Math.max(1, line), column: Math.max(1, col), message };
  };
  const locate = (finding: Finding): Fault => ({
    ...at(offsetOf(document, finding), finding.message),
    place: writePlace(finding.path),
  });

  const broken = document.errors.filter((error) => error.code !== 'DUPLICATE_KEY');
  const [first] = broken;
  if (first?.code === 'RESOURCE_EXHAUSTION') {
    const fault = at(0, 'Nested too deep to be read. Write the settings as the shipped file does.');
    return { data: undefined, faults: [fault], locate };
  }
  const twice = document.errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const faults = [
    ...twice.map((error) => at(error.pos[0], 'This setting is written twice. Keep one.')),
    ...[...broken, ...document.warnings].map((error) =>
      at(error.pos[0], `Not readable as YAML: ${error.message}. Check the spaces, quotes and brackets here.`),
    ),
    ...findTricks(document).map((trick) => at(trick.offset, trick.message)),
  ];
  const isReadable = faults.length === twice.length;
  return { data: isReadable ? document.toJS() : undefined, faults, locate };
}

function findTricks(document: Document): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  const note = (node: Node, message: string) => found.push({ offset: node.range?.[0] ?? 0, message });
  visit(document, {
    Alias: (_, node) => void note(node, 'Aliases (*name) are not used here. Write it out in full.'),
    Value: (_, node) => void (node.anchor && note(node, 'Anchors (&name) are not used here. Remove the anchor.')),
    Pair: (_, pair) => {
      if (!isScalar(pair.key) && isMap(pair.key)) note(pair.key, 'A setting needs a plain name. Write name: value.');
      if (isSeq(pair.key)) note(pair.key, 'A setting needs a plain name. Write name: value.');
    },
  });
  return found;
}

/** Where the value stands; for a missing one, where the nearest thing around it does. */
function offsetOf(document: Document, finding: Finding): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, part] of finding.path.entries()) {
    const isLast = depth === finding.path.length - 1;
    const child = childOf(node, part);
    if (!child) break;
    node = child.value;
    offset = (finding.isAboutKey && isLast ? undefined : startOf(node)) ?? startOf(child.key) ?? offset;
  }
  return offset;
}

function childOf(node: unknown, part: Path[number]): { key: unknown; value: unknown } | undefined {
  if (isSeq(node) && typeof part === 'number') return { key: node.items[part], value: node.items[part] };
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part));
  return pair && { key: pair.key, value: pair.value };
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
