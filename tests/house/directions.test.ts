import { describe, expect, it } from '@jest/globals';
import { readSourceFiles, resolveImport, type SourceFile } from './source-files.ts';

const WORKROOMS = ['register', 'language', 'store', 'teams', 'http', 'schedule', 'exports', 'tab'];

/** Packages that only one room may name, because that room is made to be replaced. */
const PACKAGES_OF_ONE_ROOM: [package_: RegExp, room: string][] = [
  [/^(botbuilder|botframework)/, 'teams'],
  [/^(mongodb|classic-level)/, 'store'],
];

const KNOWN = ['roof', ...WORKROOMS, 'config', 'rehearsal', 'viewer', 'usecases', 'domain'];

/** Which rooms a room may import, besides itself. */
function mayImport(room: string): readonly string[] {
  if (room === 'roof') return KNOWN;
  if (room === 'tab') return ['usecases', 'domain', 'viewer'];
  if (WORKROOMS.includes(room)) return ['usecases', 'domain'];
  if (room === 'rehearsal') return ['viewer'];
  if (room === 'usecases' || room === 'config') return ['domain'];
  return [];
}

/** A room is a folder of `src`; what stands in `src` itself, such as main.ts, is the roof, and so is the simulation. */
function roomOf(path: string): string {
  if (path === 'src/config.ts') return 'config';
  const folder = /^src\/([^/]+)\//.exec(path)?.[1] ?? 'roof';
  return folder === 'simulation' ? 'roof' : folder;
}

const files = readSourceFiles('src');

/** Every import of a file as [file, target, whether it is a type]. */
const relatives = files.flatMap((file) =>
  file.imports.flatMap((one) => {
    const target = resolveImport(file, one);
    return target === undefined ? [] : [{ file: file.path, target, isType: one.isType }];
  }),
);
const packages = files.flatMap((file) =>
  file.imports.filter((one) => !one.from.startsWith('.')).map((one) => ({ file: file.path, ...one })),
);

describe('who may import whom', () => {
  it('reads every room of the house', () => {
    const rooms = new Set(files.map((file) => roomOf(file.path)));
    expect([...rooms]).toEqual(expect.arrayContaining(['domain', 'usecases', 'teams', 'http', 'store', 'rehearsal']));
    expect(relatives.length).toBeGreaterThan(files.length);
  });

  it('knows every room', () => {
    const strangers = files.map((file) => file.path).filter((path) => !KNOWN.includes(roomOf(path)));
    expect(
      strangers.map((path) => `${path}: put it into a room, or add the room to tests/house/directions.test.ts`),
    ).toEqual([]);
  });

  it('each room imports only the floors below it', () => {
    const wrong = relatives.filter(({ file, target }) => {
      const room = roomOf(file);
      return roomOf(target) !== room && !mayImport(room).includes(roomOf(target));
    });
    expect(
      wrong.map(
        ({ file, target }) =>
          `${file} imports ${target}: take it as an argument or through a port, and let main.ts bring the two together (allowed here: ${[roomOf(file), ...mayImport(roomOf(file))].join(', ')})`,
      ),
    ).toEqual([]);
  });

  it('the tab takes types only, except how cards and charts are drawn', () => {
    const wrong = relatives.filter(
      ({ file, target, isType }) => roomOf(file) === 'tab' && !['tab', 'viewer'].includes(roomOf(target)) && !isType,
    );
    expect(
      wrong.map(({ file, target }) => `${file} imports ${target}: use "import type", the browser has no use cases`),
    ).toEqual([]);
  });

  it('the domain needs the Temporal API and nothing else', () => {
    const wrong = packages.filter(({ file, from }) => roomOf(file) === 'domain' && from !== 'temporal-polyfill');
    expect(
      wrong.map(({ file, from }) => `${file} imports ${from}: move what needs it up, or pass its result in`),
    ).toEqual([]);
  });

  it('use cases need no package', () => {
    const wrong = packages.filter(({ file, from }) => roomOf(file) === 'usecases' && from !== 'temporal-polyfill');
    expect(
      wrong.map(({ file, from }) => `${file} imports ${from}: name what you need as a port in usecases/ports.ts`),
    ).toEqual([]);
  });

  it.each(PACKAGES_OF_ONE_ROOM)('%p is named in one room: %s', (name, room) => {
    const wrong = packages.filter(({ file, from }) => name.test(from) && roomOf(file) !== room);
    expect(
      wrong.map(({ file, from }) => `${file} imports ${from}: only src/${room} may, so that it can be replaced`),
    ).toEqual([]);
  });

  it('no import is computed', () => {
    const wrong = packages.filter(({ from }) => from === '(computed)');
    expect(wrong.map(({ file }) => `${file}: import() a name in quotes, so that it can be followed`)).toEqual([]);
  });

  it('nothing imports in a circle', () => {
    expect(findCircles(files).map((circle) => `${circle.join(' -> ')}: move what both need into a third file`)).toEqual(
      [],
    );
  });
});

/** Circles among files, types included: a circle of types is still two files that cannot be read apart. */
function findCircles(all: readonly SourceFile[]): string[][] {
  const targets = new Map(
    all.map((file) => [file.path, file.imports.flatMap((one) => resolveImport(file, one) ?? [])]),
  );
  const done = new Set<string>();
  const circles: string[][] = [];
  function visit(path: string, trail: readonly string[]): void {
    const start = trail.indexOf(path);
    if (start >= 0) return void circles.push([...trail.slice(start), path]);
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  }
  for (const file of all) visit(file.path, []);
  return circles;
}
