import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from '@swc/core';

export const ROOT = join(__dirname, '../..');

/** A node of the syntax tree, as the parser gives it. */
export interface Node {
  type: string;
  [field: string]: unknown;
}

export interface Import {
  /** As written: `./day.ts`, `zod`. */
  from: string;
  /** `import type …` or `import('…').Name`; gone when the program runs. */
  isType: boolean;
}

/** One of our files, read once and parsed. */
export interface SourceFile {
  /** From the root of the repository, with `/`. */
  path: string;
  nodes: readonly Node[];
  imports: readonly Import[];
}

/** Every TypeScript file below a folder, in order of path. */
export function readSourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .toSorted()
    .map((name) => readSourceFile(join(folder, name)));
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const tree = parseSync(text, { syntax: 'typescript', tsx: path.endsWith('x'), target: 'es2023' });
  const nodes = collectNodes(tree);
  return { path: path.replaceAll('\\', '/'), nodes, imports: nodes.flatMap(readImport) };
}

/** The path of a relative import, from the root of the repository; undefined for a package. */
export function resolveImport(file: SourceFile, imported: Import): string | undefined {
  if (!imported.from.startsWith('.')) return undefined;
  return relative(ROOT, join(ROOT, dirname(file.path), imported.from)).replaceAll('\\', '/');
}

/** Text of a name or a string literal; undefined for anything else. */
export function textOf(node: unknown): string | undefined {
  return isNode(node) && typeof node.value === 'string' ? node.value : undefined;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function collectNodes(part: unknown, found: Node[] = []): Node[] {
  if (typeof part !== 'object' || part === null) return found;
  if (isNode(part)) found.push(part);
  for (const value of Object.values(part)) collectNodes(value, found);
  return found;
}

function readImport(node: Node): Import[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const from = textOf(node.source);
      return from === undefined ? [] : [{ from, isType: node.typeOnly === true }];
    }
    case 'TsImportType': {
      const from = textOf(node.argument);
      return from === undefined ? [] : [{ from, isType: true }];
    }
    case 'CallExpression':
      return isNode(node.callee) && node.callee.type === 'Import' ? [readDynamicImport(node)] : [];
    default:
      return [];
  }
}

function readDynamicImport(node: Node): Import {
  const first: unknown = Array.isArray(node.arguments) ? node.arguments[0] : undefined;
  const argument = typeof first === 'object' && first !== null && 'expression' in first ? first.expression : undefined;
  const isText = isNode(argument) && argument.type === 'StringLiteral';
  return { from: (isText ? textOf(argument) : undefined) ?? '(computed)', isType: false };
}
