import type { TabRoute } from '../route.ts';
import { digest } from './digest.ts';
import { me } from './me.ts';
import { reports } from './reports.ts';

/** Everything that the tab can ask for, page by page. */
export const routes: readonly TabRoute[] = [...me, ...reports, ...digest];
