import type { Index } from './indexes.ts';
import type { Journal } from './journal.ts';
import { type Shape, Table } from './table.ts';

/** What a table shows to those who do not care what it holds. */
type AnyTable = Pick<Table<never>, 'name' | 'size' | 'examined' | 'load'>;

/** Records of this table were unreadable once and were set aside; they are kept on disk and never read. */
export const ASIDE = 'aside';

/** The tables and the one journal behind them. */
export class Database {
  readonly journal: Journal;
  readonly #tables = new Map<string, AnyTable>();

  constructor(journal: Journal) {
    this.journal = journal;
  }

  /** Makes a table. All tables are made before anything is loaded. */
  table<Row>(shape: Shape<Row>, ...indexes: Index<Row>[]): Table<Row> {
    const table = new Table(shape, this.journal, indexes);
    this.#tables.set(table.name, table);
    return table;
  }

  /** Takes in one record from disk; false when no table can read it. */
  load(key: string, value: string): boolean {
    const [name = ''] = key.split('!', 1);
    return name === ASIDE || (this.#tables.get(name)?.load(key.slice(name.length + 1), value) ?? false);
  }

  /** Records held, and records read since it was opened. */
  figures(): { records: number; examined: number } {
    const tables = [...this.#tables.values()];
    return {
      records: tables.reduce((sum, table) => sum + table.size, 0),
      examined: tables.reduce((sum, table) => sum + table.examined, 0),
    };
  }
}
