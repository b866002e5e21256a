import type { Index } from './indexes.ts';
import type { Journal } from './journal.ts';

type Plain = Record<string, unknown>;

/** What a table keeps, and how records written by an older version of the program become records of this one. */
export interface Shape<Row> {
  name: string;
  idOf(row: Row): string;
  /** The first lifts a record from version 1 to 2, and so on. Never change one that has been released; add one. */
  upgrades: readonly ((old: Plain) => Plain)[];
}

/**
 * Records of one kind, by name. It keeps their JSON text, in memory as on disk: every reader gets an object of its own,
 * nobody can change a record by changing what was read, and a small record costs half of what objects cost.
 */
export class Table<Row> {
  readonly name: string;
  readonly #shape: Shape<Row>;
  readonly #journal: Journal;
  readonly #indexes: readonly Index<Row>[];
  readonly #texts = new Map<string, string>();
  readonly #version: number;
  #examined = 0;

  constructor(shape: Shape<Row>, journal: Journal, indexes: readonly Index<Row>[]) {
    this.name = shape.name;
    this.#shape = shape;
    this.#journal = journal;
    this.#indexes = indexes;
    this.#version = shape.upgrades.length + 1;
  }

  get size(): number {
    return this.#texts.size;
  }

  /** How many records have been read so far. */
  get examined(): number {
    return this.#examined;
  }

  has(id: string): boolean {
    this.#journal.assertOpen();
    return this.#texts.has(id);
  }

  /** `undefined` for a name that an index did not find. */
  get(id: string | undefined): Row | undefined {
    this.#journal.assertOpen();
    const json = id === undefined ? undefined : this.#texts.get(id);
    if (json === undefined) return undefined;
    this.#examined += 1;
    return JSON.parse(json);
  }

  getAll(ids: Iterable<string>): Row[] {
    this.#journal.assertOpen();
    return [...ids].flatMap((id) => this.get(id) ?? []);
  }

  /** Reads everything: for short lists only. */
  all(): Row[] {
    return this.getAll(this.#texts.keys());
  }

  /** Adds or replaces. What is the same already is not written again. */
  put(row: Row): void {
    this.#journal.assertOpen();
    const id = this.#shape.idOf(row);
    const json = JSON.stringify(row);
    const before = this.#texts.get(id);
    if (before === json) return;
    if (before !== undefined) this.#forget(id, before);
    this.#keep(id, json, row);
    this.#write(id, json);
  }

  delete(id: string): void {
    this.#journal.assertOpen();
    const before = this.#texts.get(id);
    if (before === undefined) return;
    this.#forget(id, before);
    this.#journal.note({ type: 'del', key: this.#keyOf(id) });
  }

  /** Takes in a record from disk. False when it can not be read: broken, misplaced or written by a newer program. */
  load(id: string, value: string): boolean {
    const [, version, json] = /^([1-9]\d{0,5}) (\{.*\})$/s.exec(value) ?? [];
    if (version === undefined || json === undefined || Number(version) > this.#version) return false;
    try {
      const current = this.#upgrade(Number(version), json);
      const row: Row = JSON.parse(current);
      if (this.#shape.idOf(row) !== id) return false;
      this.#keep(id, current, row);
      if (current !== json) this.#write(id, current);
      return true;
    } catch {
      return false;
    }
  }

  #upgrade(version: number, json: string): string {
    const upgrades = this.#shape.upgrades.slice(version - 1);
    if (upgrades.length === 0) return json;
    let row: Plain = JSON.parse(json);
    for (const upgrade of upgrades) row = upgrade(row);
    return JSON.stringify(row);
  }

  #write(id: string, json: string): void {
    this.#journal.note({ type: 'put', key: this.#keyOf(id), value: `${this.#version} ${json}` });
  }

  #keep(id: string, json: string, row: Row): void {
    this.#texts.set(id, json);
    for (const index of this.#indexes) index.add(row, id);
  }

  #forget(id: string, json: string): void {
    const row: Row = JSON.parse(json);
    this.#texts.delete(id);
    for (const index of this.#indexes) index.remove?.(row, id);
  }

  #keyOf(id: string): string {
    return `${this.name}!${id}`;
  }
}
