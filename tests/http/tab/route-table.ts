import type { Act } from '../../../src/domain/person.ts';

/** What is known of a route without reading it. */
export interface RouteLine {
  /** Who may; null is everybody with a role. */
  needs: Act | null;
  /**
   * A request that the route understands: what is sent at random looks like it. A value in `<>` stands for a thing that
   * the test has made, see `Things`.
   */
  example?: { params?: Record<string, string>; query?: Record<string, string>; body?: Record<string, unknown> };
}

/** What there is to ask for: a compiled report, the tenant and a member of the Barrow hub. Clock 1 runs. */
export type Things = Record<'<report>' | '<tenant>' | '<member>', string>;

const report = { params: { id: '<report>' } };
const member = { params: { tenantId: '<tenant>', objectId: '<member>' } };
const placement = { organisationId: 'constabulary', groupIds: ['barrow'], roles: ['member'] };
const clock = { params: { number: '1' } };
const duty = { params: { dutyId: 'D07' } };

/** Every route of the tab's API, by method and path, in the order of its pages. */
export const ROUTE_TABLE: Record<string, RouteLine> = {
  'get /me': { needs: null },
  'get /link': { needs: 'look', example: { query: { page: '/duties/D07', title: 'D07' } } },

  'get /overview': { needs: 'look', example: { query: { round: '2027-01-28' } } },

  'get /duties': { needs: 'look' },
  'get /duties/:dutyId': { needs: 'look', example: duty },
  'get /duties/:dutyId/history': { needs: 'look', example: { ...duty, query: { after: '2026-11-23' } } },
  'get /duties/:dutyId/deadlines': { needs: 'look', example: duty },
  'get /duties/:dutyId/evidence': { needs: 'look', example: duty },
  'get /duties/:dutyId/asked': { needs: 'look', example: duty },
  'get /duties/:dutyId/measures': { needs: 'look', example: duty },
  'post /duties/:dutyId/measures': {
    needs: 'answer',
    example: { ...duty, body: { quarterEndOn: '2026-09-30', seen: 0, figures: { 'police-asb-incidents': '212' } } },
  },
  'post /measures/table/check': { needs: 'answer', example: { body: { table: 'D07, Police ASB incidents, q2, 212' } } },
  'post /measures/table': {
    needs: 'answer',
    example: { body: { table: 'D07, Police ASB incidents, q2, 212', seen: 0 } },
  },
  'post /measures/undo': { needs: 'answer', example: { body: { entry: 'entry-1' } } },

  'get /search': { needs: 'look', example: { query: { q: 'friday patrols' } } },

  'get /calendar': { needs: 'look', example: { query: { whose: 'group:barrow', days: '90' } } },
  'get /calendar/file': { needs: 'look', example: { query: { whose: 'mine', days: '365' } } },
  'get /calendar/feeds': { needs: 'look' },
  'post /calendar/feeds': { needs: 'look', example: { body: { owner: 'me' } } },
  'post /calendar/feeds/renew': { needs: 'look', example: { body: { owner: 'me' } } },

  'get /reports': { needs: 'report' },
  'post /reports': { needs: 'report', example: { body: { scope: 'group:barrow', period: { named: 'this quarter' } } } },
  'get /reports/:id': { needs: 'report', example: report },
  'get /reports/:id/compare/:other': {
    needs: 'report',
    example: { params: { id: '<report>', other: '<report>' } },
  },
  'get /reports/:id/files/:ending': { needs: 'report', example: { params: { id: '<report>', ending: 'csv' } } },
  'post /reports/:id/issue': { needs: 'issue reports', example: report },
  'post /reports/:id/sign-off': { needs: 'sign reports', example: report },
  'post /reports/:id/acknowledge': { needs: 'see the digest', example: report },
  'post /reports/:id/return': {
    needs: 'return reports',
    example: { ...report, body: { comments: 'Say more about burglary', declaration: null } },
  },

  'get /clocks': { needs: 'see clocks' },
  'get /clocks/kinds': { needs: 'keep clocks' },
  'get /clocks/preview': { needs: 'keep clocks', example: { query: { kind: 'dardr', on: '2026-11-10' } } },
  'get /clocks/:number': { needs: 'see clocks', example: clock },
  'post /clocks': { needs: 'keep clocks', example: { body: { kind: 'dardr', on: '2026-11-12', sureAfter: 99 } } },
  'post /clocks/:number/events': {
    needs: 'keep clocks',
    example: { ...clock, body: { basedOn: 1, form: 'pause', step: '', answer: '', on: '2026-11-20' } },
  },
  'post /clocks/:number/undo': { needs: 'keep clocks', example: { ...clock, body: { basedOn: 1 } } },

  'get /settings/people': { needs: 'place people' },
  'post /settings/people/:tenantId/:objectId/preview': {
    needs: 'place people',
    example: { ...member, body: placement },
  },
  'put /settings/people/:tenantId/:objectId': {
    needs: 'place people',
    example: { ...member, body: { ...placement, basedOn: placement } },
  },
};
