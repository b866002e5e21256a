/** A way into the data file, as zod writes it: `['duties', 3, 'cadences', 0, 'month']`. */
export type Path = readonly PropertyKey[];

/** Something wrong with the data, wherever it is written. */
export interface Finding {
  path: Path;
  /** What is wrong and what to write instead. Names the remedy, never repeats the value. */
  message: string;
  /** The setting itself is wrong, not its value. */
  isAboutKey?: boolean;
}

/** A finding with its place in the file. Lines and columns count from 1. */
export interface Fault {
  /** `duties[3].cadences[0].month`; empty when the whole file is meant. */
  place: string;
  line: number;
  column: number;
  message: string;
}

/** `duties[3].cadences[0].month` */
export function writePlace(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('');
}
