import type { TabRoute } from '../route.ts';
import { duties } from './duties.ts';
import { me } from './me.ts';

/** Everything that the tab can ask for, page by page. */
export const routes: readonly TabRoute[] = [...duties, ...me];
