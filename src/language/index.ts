import type { Language } from '../usecases/ports.ts';
import { find } from './find.ts';
import { periodBefore, readPeriod } from './period.ts';
import { findPersonalData } from './personal-data.ts';
import { readDay } from './read-day.ts';
import { readTable } from './read-table.ts';
import { interpret } from './reply/interpret.ts';

/** Words into meaning, by rules alone. */
export const language: Language = { find, readPeriod, periodBefore, readDay, findPersonalData, interpret, readTable };
