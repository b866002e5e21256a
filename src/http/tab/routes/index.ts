import type { TabRoute } from '../route.ts';
import { asked } from './asked.ts';
import { audit } from './audit.ts';
import { calendar } from './calendar.ts';
import { clocks } from './clocks.ts';
import { deliveries } from './deliveries.ts';
import { duties } from './duties.ts';
import { link } from './link.ts';
import { me } from './me.ts';
import { measures } from './measures.ts';
import { myDeadlines } from './my-deadlines.ts';
import { myUpdates } from './my-updates.ts';
import { overview } from './overview.ts';
import { reports } from './reports.ts';
import { searching } from './search.ts';
import { settings } from './settings.ts';

/** Everything that the tab can ask for, page by page. */
export const routes: readonly TabRoute[] = [
  ...me,
  ...link,
  ...overview,
  ...myUpdates,
  ...myDeadlines,
  ...reports,
  ...clocks,
  ...duties,
  ...asked,
  ...measures,
  ...calendar,
  ...searching,
  ...deliveries,
  ...settings,
  ...audit,
];
