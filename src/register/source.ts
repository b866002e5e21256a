import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Fault, Finding, Path } from './fault.ts';
import { writePlace } from './fault.ts';

/** What a data file says, before anybody asks whether it makes sense. */
export interface Source {
  /** The file as plain data; undefined when the text cannot be read as data at all. */
  data: unknown;
  faults: Fault[];
  locate: (finding: Finding) => Fault;
}

/** Reads YAML 1.2, and so JSON. Anchors, aliases and tags are faults: a data file says what it means where it means it. */
export function readSource(text: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const faultAt = (offset: number, message: string, path: Path = []): Fault => {
    const { line, col } = lines.linePos(offset);
    return { place: writePlace(path), line: Math.max(1, line), column: Math.max(1, col), message };
  };
  const locate = (finding: Finding) => faultAt(offsetOf(document, finding), finding.message, finding.path);

  if (document.errors.some((error) => error.code === 'RESOURCE_EXHAUSTION')) {
    const fault = faultAt(0, 'Nested too deep to be read. Write the settings as the shipped file does.');
    return { data: undefined, faults: [fault], locate };
  }
  const broken = [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
    faultAt(
      pos[0],
      code === 'MULTIPLE_DOCS'
        ? 'A second document begins here. Write one file for each partnership.'
        : `Not readable as YAML: ${message}. Check the spaces, quotes and brackets here.`,
    ),
  );
  const oddities = findOddities(document);
  const faults = [...broken, ...oddities.map(({ node, path, message }) => faultAt(startOf(node) ?? 0, message, path))];
  const isReadable = broken.length === 0 && oddities.every((oddity) => oddity.isHarmless);
  return { data: isReadable ? document.toJS() : undefined, faults, locate };
}

interface Oddity {
  node: unknown;
  path: Path;
  message: string;
  /** The rest can still be read. */
  isHarmless: boolean;
}

/** What YAML allows and a data file does without. */
function findOddities(document: Document): Oddity[] {
  const found: Oddity[] = [];
  const note = (node: unknown, ancestors: readonly unknown[], message: string, isHarmless = false) =>
    void found.push({ node, path: pathOf([...ancestors, node]), message, isHarmless });
  const noteKeys = (map: YAMLMap, above: readonly unknown[]) => {
    const seen = new Set<string>();
    for (const pair of map.items) {
      const chain = [...above, map, pair];
      if (!isScalar(pair.key)) note(pair.key, chain, 'A setting needs a plain name. Write name: value.');
      const name = nameOf(pair.key);
      if (seen.has(name)) note(pair.key, chain, 'This setting is written twice. Keep one.', true);
      seen.add(name);
    }
  };
  visit(document, {
    Node: (_, node, above) => {
      if (isAlias(node)) note(node, above, 'Aliases (*name) are not used here. Write it out in full.');
      else if (node.anchor) note(node, above, 'Anchors (&name) are not used here. Remove the anchor.');
      if (isMap(node)) noteKeys(node, above);
    },
  });
  return found;
}

function pathOf(chain: readonly unknown[]): Path {
  return chain.flatMap((node, index): Path => {
    if (isPair(node)) return [nameOf(node.key)];
    return isSeq(node) && index < chain.length - 1 ? [node.items.indexOf(chain[index + 1])] : [];
  });
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '?';
}

/** Where the value stands; for a missing one, where the thing stands that misses it. */
function offsetOf(document: Document, finding: Finding): number {
  let node: unknown = document.contents;
  let keyOffset = startOf(node) ?? 0;
  let offset = keyOffset;
  for (const part of finding.path) {
    const child = childOf(node, part);
    if (!child) return keyOffset;
    node = child.value;
    keyOffset = startOf(child.key) ?? keyOffset;
    offset = startOf(node) ?? keyOffset;
  }
  return finding.isAboutKey ? keyOffset : offset;
}

function childOf(node: unknown, part: Path[number]): { key: unknown; value: unknown } | undefined {
  if (isSeq(node) && typeof part === 'number') return { key: node.items[part], value: node.items[part] };
  return isMap(node) ? node.items.find((pair) => nameOf(pair.key) === String(part)) : undefined;
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
}
