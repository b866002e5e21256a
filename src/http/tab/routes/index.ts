import type { TabRoute } from '../route.ts';
import { me } from './me.ts';
import { settings } from './settings.ts';

/** Everything that the tab can ask for, page by page. */
export const routes: readonly TabRoute[] = [...me, ...settings];
