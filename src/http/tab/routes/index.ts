import type { TabRoute } from '../route.ts';
import { clocks } from './clocks.ts';
import { deliveries } from './deliveries.ts';
import { me } from './me.ts';

/** Everything that the tab can ask for, page by page. */
export const routes: readonly TabRoute[] = [...me, ...clocks, ...deliveries];
