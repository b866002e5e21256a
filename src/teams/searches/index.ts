import { findDuty } from './find-duty.ts';
import { findReport } from './find-report.ts';
import type { Search } from './search.ts';

/** Every search of the message extension. */
export const searches: readonly Search[] = [findDuty, findReport];
