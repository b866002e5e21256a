import { z } from 'zod';
import { LADDER_LIMITS } from '../domain/ladder.ts';
import type { Partnership } from '../domain/partnership.ts';
import { RETENTION } from '../domain/retention.ts';
import { clockFields } from './clock-fields.ts';
import { day, expected, finite, id, list, oneOf, settings, telephone, whole, words, yesOrNo } from './fields.ts';
import { measureIdOf } from './measure-id.ts';

const names = { id: id(), shortName: words(40), aliases: list('a list of other names', words(60)) };

const organisation = settings('an organisation', {
  ...names,
  name: words(120),
  standing: oneOf('a standing', ['responsible authority', 'co-operating body', 'invitee', 'local policing body']),
});

const group = settings('a group', {
  ...names,
  name: words(120),
  kind: oneOf('a kind of group', ['board', 'delivery group', 'local focus hub', 'virtual group']),
  absent: list('a list of organisations', id()).default([]),
});

const rung = settings('a rung', {
  offset: whole('an offset', LADDER_LIMITS.latest, LADDER_LIMITS.earliest),
  unit: oneOf('a unit', ['days', 'working days']),
  to: oneOf('a role', ['lead', 'lead and deputy', 'manager', 'chair']),
});

const ladder = list('a ladder', rung, { min: 1, max: LADDER_LIMITS.most });

function owes<const Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, timing: Shape) {
  const shape = { kind: z.literal(kind), ...timing, what: words(200).optional(), ladder: ladder.optional() };
  return settings(`a cadence of kind ${kind}`, shape);
}

const month = whole('a month', 1, 12);
const dayOfMonth = whole('a day of the month', 1, 31);
const workingDays = whole('a number of working days', 0, 60);

const cadences = [
  owes('three-yearly', { endsOn: day(), refreshMonth: month, refreshDay: dayOfMonth }),
  owes('yearly', { month, day: dayOfMonth }),
  owes('quarterly', { workingDaysAfterQuarterEnd: workingDays }),
  owes('monthly', { day: whole('a day that every month has', 1, 28) }),
  owes('board', { workingDaysBefore: workingDays }),
  owes('continuous', {}),
  owes('event-driven', { clock: id(), step: id().optional() }),
] as const;

const kinds = cadences.map((cadence) => cadence.shape.kind.value).join(', ');

const measure = settings('a measure', {
  id: id().optional(),
  name: words(120),
  unit: words(60),
  goodDirection: oneOf('a direction', ['up', 'down', null]),
  target: finite('a target').nullable().default(null),
  bandPercent: finite('a band', 0, 100).default(5),
  lag: words(120).nullable().default(null),
}).transform((one) => ({ ...one, id: measureIdOf(one) }));

const theme = settings('a theme', { ...names, name: words(120), duties: list('a list of duties', id(), { min: 1 }) });

const duty = settings('a duty', {
  ...names,
  title: words(200),
  hook: words(),
  why: words(),
  cadences: list(
    'a list of cadences',
    z.discriminatedUnion('kind', cadences, expected('a kind of cadence', `one of ${kinds}`)),
    { min: 1 },
  ),
  leadRole: oneOf('a role', ['chair', 'manager', null]),
  leads: list('a list of organisations', id()),
  support: list('a list of organisations', id()),
  groups: list('a list of groups', id(), { min: 1 }),
  deliverable: words(),
  questions: list('a list of questions', words()),
  measures: list('a list of measures', measure),
  evidence: list('a list of kinds of evidence', words(200)),
  ladder,
  restricted: yesOrNo(),
});

const holiday = settings('a holiday', { on: day(), name: words(120) });

const board = settings('a board', { id: day().optional(), on: day(), covers: words(60) }).transform((one) => ({
  ...one,
  id: one.id ?? one.on,
}));

const before = whole('a number of working days before the board', -250, -1);
const after = whole('a number of working days after the board', 1, 250);

/** What a data file must say. What its parts must be to each other is in `together.ts`. */
export const partnershipSchema: z.ZodType<Partnership> = settings('the partnership', {
  id: id(),
  name: words(120),
  shortName: words(40),
  marking: z.union([z.literal(''), words(60)], expected('a marking', 'the marking, or "" for none')),
  organisations: list('a list of organisations', organisation, { min: 1 }),
  groups: list('a list of groups', group, { min: 1 }),
  duties: list('a list of duties', duty, { min: 1 }),
  themes: list('a list of themes', theme).default([]),
  clocks: list('a list of clocks', clockFields).default([]),
  boards: list('a list of boards', board, { min: 1 }),
  roundOpening: oneOf('a way of opening rounds', ['automatic', 'manual']).default('automatic'),
  reverseSchedule: settings('the reverse schedule', {
    promptsOut: before,
    nudge: before,
    lastCall: before,
    updatesDue: before,
    overdueNudge: before,
    draftToManager: before,
    previewToChair: before,
    chairComments: before,
    papersOut: before,
    actionsOut: after,
    minutesOut: after,
  }),
  retention: settings('how long things are kept', {
    messageMonths: whole('a number of months', 3, 120).default(RETENTION.messageMonths),
    detectionMonths: whole('a number of months', 2, 120).default(RETENTION.detectionMonths),
    auditYears: whole('a number of years', 1, 100).default(RETENTION.auditYears),
    rolelessDays: whole('a number of days', 30, 3650).default(RETENTION.rolelessDays),
  }).default(RETENTION),
  holidays: list('a list of holidays', holiday),
  closureDays: list('a list of closure days', holiday).default([]),
  holidaysElsewhere: list('a list of holidays elsewhere', holiday).default([]),
  switchboards: list(
    'a list of switchboards',
    settings('a switchboard', { number: telephone(), name: words(120) }),
  ).default([]),
});
