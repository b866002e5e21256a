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
const slot = { params: { dutyId: 'D07', groupId: 'barrow' } };
const round = { roundId: '2026-12-10' };
const inputs = { standing: 'on track', percent: '50', changed: 'Two hotspots cleared' };
const draft = { ...round, basedOn: 0, inputs, declaration: null };
const deadline = { deadlineId: 'D03:2027-01-31', basedOn: 0 };
const days = { fromOn: '2026-12-21', untilOn: '2026-12-23' };
const closure = { change: 'close', name: 'Offices closed' };
const board = { params: { boardId: '2026-12-10' } };
const ladder = [{ offset: -14, unit: 'days', to: 'lead' }];
const audited = { fromOn: '2026-11-01', toOn: '2026-11-23' };
const request = { slot: { dutyId: 'D07', groupId: 'barrow', roundId: '2026-12-10' }, revision: 1 };
/** One of the numbered things, as it was seen first. */
const numbered = { params: { number: '1' }, body: { basedOn: 1 } };
const risk = { title: 'The analyst leaves', likelihood: 3, impact: 4, response: 'Two people learn the work.' };
const leave = { ...days, standIn: null };
const pause = { ...days, whom: { groupId: 'barrow' } };

/** Every route of the tab's API, by method and path, in the order of its pages. */
export const ROUTE_TABLE: Record<string, RouteLine> = {
  'get /me': { needs: null },
  'get /link': { needs: 'look', example: { query: { page: '/duties/D07', title: 'D07' } } },

  'get /overview': { needs: 'look', example: { query: { round: '2027-01-28' } } },

  'post /digest': { needs: 'see the digest' },

  'get /my-updates': { needs: 'answer' },
  'get /my-updates/:dutyId/:groupId': { needs: 'answer', example: slot },
  'post /my-updates/:dutyId/:groupId': {
    needs: 'answer',
    example: { ...slot, body: { ...round, basedOn: 0, given: { kind: 'progress', inputs }, declaration: null } },
  },
  'post /my-updates/:dutyId/:groupId/undo': { needs: 'answer', example: { ...slot, body: { ...round, revision: 1 } } },
  'put /my-updates/:dutyId/:groupId/draft': { needs: 'answer', example: { ...slot, body: draft } },
  'delete /my-updates/:dutyId/:groupId/draft/:roundId': {
    needs: 'answer',
    example: { params: { ...slot.params, ...round } },
  },
  'post /my-deadlines/done': { needs: 'answer', example: { body: deadline } },
  'post /my-deadlines/reopen': { needs: 'answer', example: { body: deadline } },
  'post /my-deadlines/put-off': {
    needs: 'answer',
    example: { body: { deadlineId: deadline.deadlineId, untilOn: '2026-11-25' } },
  },
  'post /my-deadlines/as-before': { needs: 'answer', example: { body: { number: 1 } } },

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

  'get /deliveries': { needs: 'see deliveries' },
  'post /deliveries/retry': { needs: 'see deliveries', example: { body: { id: 'd-1' } } },
  'post /deliveries/retry-all': { needs: 'see deliveries' },

  'get /audit': { needs: 'read the audit', example: { query: { act: 'place person', by: 'none', ...audited } } },
  'get /audit/file': { needs: 'read the audit', example: { query: audited } },
  'get /audit/detections': { needs: 'see detections' },

  'get /settings/people': { needs: 'place people' },
  'post /settings/people/:tenantId/:objectId/preview': {
    needs: 'place people',
    example: { ...member, body: placement },
  },
  'put /settings/people/:tenantId/:objectId': {
    needs: 'place people',
    example: { ...member, body: { ...placement, basedOn: placement } },
  },

  'get /settings/groups': { needs: 'link' },
  'post /settings/groups/:groupId/prompt': { needs: 'prompt', example: { params: { groupId: 'barrow' } } },

  'get /settings/ladders': { needs: 'change the register' },
  'get /settings/ladders/:dutyId': { needs: 'change the register', example: duty },
  'post /settings/ladders/:dutyId/preview': { needs: 'change the register', example: { ...duty, body: { ladder } } },
  'put /settings/ladders/:dutyId': { needs: 'change the register', example: { ...duty, body: { ladder, basedOn: 0 } } },

  'get /settings/calendar': { needs: 'change the register' },
  'post /settings/calendar/closures/preview': {
    needs: 'change the register',
    example: { body: { ...closure, ...days } },
  },
  'post /settings/calendar/closures': {
    needs: 'change the register',
    example: { body: { ...closure, days: ['2026-12-21'], basedOn: 0 } },
  },
  'post /settings/calendar/boards/:boardId/preview': {
    needs: 'change the register',
    example: { ...board, body: { to: '2026-12-11' } },
  },
  'put /settings/calendar/boards/:boardId': {
    needs: 'change the register',
    example: { ...board, body: { to: '2026-12-11', basedOn: 0 } },
  },

  'get /settings/rounds': { needs: 'change the register' },
  'put /settings/rounds/opening': {
    needs: 'change the register',
    example: { body: { opening: 'manual', basedOn: 0 } },
  },
  'post /settings/rounds/open': { needs: 'prompt' },

  'get /settings/reports': { needs: 'change the register' },
  'post /settings/reports/marking/preview': {
    needs: 'change the register',
    example: { body: { marking: 'OFFICIAL-SENSITIVE' } },
  },
  'put /settings/reports/marking': {
    needs: 'change the register',
    example: { body: { marking: 'OFFICIAL-SENSITIVE', basedOn: 0 } },
  },

  'get /settings/reminders/mine': { needs: 'answer' },
  'post /settings/reminders/mine/leave/preview': { needs: 'answer', example: { body: leave } },
  'post /settings/reminders/mine/leave': { needs: 'answer', example: { body: leave } },
  'post /settings/reminders/end': { needs: 'answer', example: { body: { numbers: [1] } } },
  'get /settings/reminders': { needs: 'pause reminders' },
  'post /settings/reminders/pauses/preview': { needs: 'pause reminders', example: { body: pause } },
  'post /settings/reminders/pauses': { needs: 'pause reminders', example: { body: pause } },
  'put /settings/reminders/mine/digest': {
    needs: 'see the digest',
    example: { body: { timing: { kind: 'weekly', weekday: 1, time: '09:00' } } },
  },
  'put /settings/reminders/mine/morning': { needs: 'decide requests', example: { body: { isOn: false } } },
  'post /settings/changes/undo': { needs: 'change the register', example: { body: { numbers: [1] } } },

  'get /requests': { needs: 'look' },
  'post /requests/decide': {
    needs: 'decide requests',
    example: { body: { ...request, choice: { kind: 'do not ask' } } },
  },
  'post /requests/take-back': { needs: 'decide requests', example: { body: { number: 1 } } },
  'post /requests/withdraw': { needs: 'answer', example: { body: request } },

  'get /questions': { needs: 'look' },
  'get /questions/choices': { needs: 'ask questions' },
  'post /questions': {
    needs: 'ask questions',
    example: { body: { whom: 'group:barrow', text: 'How is it going?', dueOn: '2026-12-07', dutyId: 'D07' } },
  },
  'post /questions/:number/answer': {
    needs: 'answer',
    example: { params: { number: '1' }, body: { basedOn: 1, text: 'It goes well.' } },
  },
  'post /questions/:number/remind': { needs: 'ask questions', example: { params: { number: '1' } } },
  'post /questions/:number/withdraw': { needs: 'ask questions', example: { params: { number: '1' } } },

  'get /actions': { needs: 'look' },
  'post /actions': {
    needs: 'keep actions',
    example: { body: { what: 'Recruit an analyst', owner: 'constabulary', dueOn: '2027-03-31' } },
  },
  'post /actions/:number/done': { needs: 'answer', example: numbered },
  'post /actions/:number/move': {
    needs: 'keep actions',
    example: { ...numbered, body: { basedOn: 1, dueOn: '2027-03-31' } },
  },
  'post /actions/:number/undo': { needs: 'answer', example: numbered },

  'get /risks': { needs: 'look' },
  'get /risks/:number': { needs: 'look', example: { params: { number: '1' } } },
  'post /risks': { needs: 'keep risks', example: { body: { ...risk, after: 0 } } },
  'post /risks/:number/review': {
    needs: 'keep risks',
    example: { params: { number: '1' }, body: { ...risk, basedOn: 1 } },
  },
  'post /risks/:number/close': { needs: 'keep risks', example: numbered },
  'post /risks/:number/undo': { needs: 'keep risks', example: numbered },
};
