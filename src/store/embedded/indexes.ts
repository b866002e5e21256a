import { byText, countBefore, obtain } from './sorted.ts';

/** Finds records without reading them. Holds names only, never a record, so that nobody can reach in and change one. */
export interface Index<Row> {
  add(row: Row, id: string): void;
  /** Left out where records are only ever added. */
  remove?(row: Row, id: string): void;
}

/** The records that share a text, in the order of their names. Records where it is null are not listed. */
export class Grouping<Row> implements Index<Row> {
  readonly #groups = new Map<string, Set<string>>();
  readonly #groupOf: (row: Row) => string | null;

  constructor(groupOf: (row: Row) => string | null) {
    this.#groupOf = groupOf;
  }

  add(row: Row, id: string): void {
    const group = this.#groupOf(row);
    if (group !== null) obtain(this.#groups, group, () => new Set()).add(id);
  }

  remove(row: Row, id: string): void {
    const group = this.#groupOf(row);
    if (group === null) return;
    const ids = this.#groups.get(group);
    ids?.delete(id);
    if (ids?.size === 0) this.#groups.delete(group);
  }

  of(group: string): string[] {
    return [...(this.#groups.get(group) ?? [])].toSorted(byText);
  }
}

/** One place in a timeline. */
export interface Moment {
  order: string;
  id: string;
}

/** All records by a text that sorts by time. Records arrive nearly in order, so adding is nearly always at the end. */
export class Timeline<Row> implements Index<Row> {
  readonly #moments: Moment[] = [];
  readonly #orderOf: (row: Row) => string;

  /** `orderOf` must differ from record to record. */
  constructor(orderOf: (row: Row) => string) {
    this.#orderOf = orderOf;
  }

  add(row: Row, id: string): void {
    const order = this.#orderOf(row);
    const last = this.#moments.at(-1);
    const isLatest = last === undefined || last.order < order;
    const place = isLatest ? this.#moments.length : countBefore(this.#moments, (moment) => moment.order < order);
    this.#moments.splice(place, 0, { order, id });
  }

  remove(row: Row): void {
    const order = this.#orderOf(row);
    const place = countBefore(this.#moments, (moment) => moment.order < order);
    if (this.#moments[place]?.order === order) this.#moments.splice(place, 1);
  }

  /** The first moment at or after `order`. */
  from(order: string): Moment | undefined {
    return this.#moments[countBefore(this.#moments, (moment) => moment.order < order)];
  }

  /** The moment after this one, also when others were added meanwhile. */
  after(moment: Moment): Moment | undefined {
    return this.#moments[countBefore(this.#moments, (other) => other.order <= moment.order)];
  }

  /** The last moment before `order`. */
  before(order: string): Moment | undefined {
    return this.#moments[countBefore(this.#moments, (moment) => moment.order < order) - 1];
  }

  newest(limit: number): string[] {
    const start = Math.max(0, this.#moments.length - limit);
    return this.#moments
      .slice(start)
      .toReversed()
      .map((moment) => moment.id);
  }
}

/** Joins what sorts first, second and so on into one text with the same order. */
export function inOrder(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === 'number' ? String(part).padStart(10, '0') : part)).join('\u0000');
}
