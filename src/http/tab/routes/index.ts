import type { TabRoute } from '../route.ts';
import { calendar } from './calendar.ts';
import { clocks } from './clocks.ts';
import { deliveries } from './deliveries.ts';
import { duties } from './duties.ts';
import { me } from './me.ts';
import { measures } from './measures.ts';
import { overview } from './overview.ts';
import { reports } from './reports.ts';
import { searching } from './search.ts';
import { settingsPeople } from './settings-people.ts';

/** Everything that the tab can ask for, page by page. */
export const routes: readonly TabRoute[] = [
  ...me,
  ...overview,
  ...reports,
  ...settingsPeople,
  ...clocks,
  ...duties,
  ...measures,
  ...calendar,
  ...searching,
  ...deliveries,
  ...measures,
  ...calendar,
];
