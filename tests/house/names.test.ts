import { describe, expect, it } from '@jest/globals';
import { isNode, readSourceFiles, textOf } from './source-files.ts';

const files = ['src', 'tests', 'manifest'].flatMap(readSourceFiles);
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EMPTY_NAME = /^(manager|(.*-)?(utils?|helpers?|common|base))$/;

/** `src/teams/who-am-i.ts` has the parts src, teams, who-am-i. */
function partsOf(path: string): string[] {
  return path.replace(/(\.(test|config|d))?\.tsx?$/, '').split('/');
}

function findNodes(...types: string[]): string[] {
  return files.filter((file) => file.nodes.some((node) => types.includes(node.type))).map((file) => file.path);
}

describe('names', () => {
  it('of files and folders are kebab-case', () => {
    const wrong = files.map((file) => file.path).filter((path) => !partsOf(path).every((part) => KEBAB.test(part)));
    expect(wrong.map((path) => `${path}: write it in small letters with hyphens`)).toEqual([]);
  });

  it('of files say what is inside', () => {
    const wrong = files.map((file) => file.path).filter((path) => partsOf(path).some((part) => EMPTY_NAME.test(part)));
    expect(wrong.map((path) => `${path}: name it after its one main export`)).toEqual([]);
  });

  it('are how things are exported: nothing by default', () => {
    const wrong = findNodes('ExportDefaultDeclaration', 'ExportDefaultExpression', 'TsExportAssignment');
    expect(
      wrong.filter((path) => !path.endsWith('.config.ts')).map((path) => `${path}: export it by its name`),
    ).toEqual([]);
  });

  it('stand for values that Node can strip types from: no enum', () => {
    expect(findNodes('TsEnumDeclaration').map((path) => `${path}: use a union of strings`)).toEqual([]);
  });

  it('of types carry no I or T in front', () => {
    const wrong = files.flatMap((file) =>
      file.nodes
        .filter((node) => node.type === 'TsInterfaceDeclaration' || node.type === 'TsTypeAliasDeclaration')
        .map((node) => textOf(isNode(node.id) ? node.id : undefined) ?? '')
        .filter((name) => /^[IT][A-Z][a-z]/.test(name))
        .map((name) => `${file.path}: rename ${name} to ${name.slice(1)}`),
    );
    expect(wrong).toEqual([]);
  });
});
