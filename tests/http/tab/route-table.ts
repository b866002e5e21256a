import type { Act } from '../../../src/domain/person.ts';

/** What is known of a route without reading it. */
export interface RouteLine {
  /** Who may; null is everybody with a role. */
  needs: Act | null;
  /** A request that the route understands, whether or not the thing exists: what is sent at random looks like it. */
  example?: { params?: Record<string, string>; query?: Record<string, string>; body?: Record<string, unknown> };
}

/** Every route of the tab's API, by method and path. */
export const ROUTE_TABLE: Record<string, RouteLine> = {
  'get /me': { needs: null },
};
