import type { Arranged } from './arrangement.ts';
import type { ActionRevision } from './board-action.ts';
import type { Changed } from './change.ts';
import type { Deed } from './clock.ts';
import { isDay } from './day.ts';
import type { Verdict } from './request.ts';
import type { Source } from './update.ts';
import { formatDay } from './words.ts';

/** Acts whose names are made of what happened: whoever adds a deed, a verdict or a change gives it words here. */
type Made =
  | `clock ${Deed['kind']}`
  | `arrange ${Arranged['kind']}`
  | `request ${Verdict['kind']}`
  | `action ${Exclude<ActionRevision['state'], 'open'>}`
  | Exclude<Changed['kind'], 'ladder' | 'lead' | 'marking'>
  | `${Extract<Changed['kind'], 'ladder' | 'lead' | 'marking'>} changed`;

type Words = readonly [area: string, words: string];

/** What each act is called where the audit is read, after what it is about. Add a line for each new act. */
const ACTS = {
  'place person': ['People and channels', 'Placed a person'],
  'link group': ['People and channels', 'Linked a group’s channel'],
  'revoke calendar': ['People and channels', 'Made a calendar address anew'],
  'choose digest': ['People and channels', 'Chose when the digest comes'],
  'prompt group': ['Updates and requests', 'Posted a group’s prompt'],
  'request agreed': ['Updates and requests', 'Agreed to a request'],
  'request not asked': ['Updates and requests', 'Agreed that a group is not asked'],
  'request owner': ['Updates and requests', 'Gave a duty another owner on request'],
  'request refused': ['Updates and requests', 'Refused a request'],
  'request taken back': ['Updates and requests', 'Took back a decision on a request'],
  'deadline done': ['Updates and requests', 'Said that a deadline is met'],
  'deadline open again': ['Updates and requests', 'Said that a deadline is open again'],
  'compile report': ['Reports', 'Compiled a report'],
  'issue report': ['Reports', 'Issued a report'],
  'sign off report': ['Reports', 'Signed off a report'],
  'return report': ['Reports', 'Returned a report'],
  'acknowledge report': ['Reports', 'Acknowledged a report'],
  'export report': ['Reports', 'Took a report away as a file'],
  'ask question': ['Questions and actions', 'Asked a question'],
  'answer question': ['Questions and actions', 'Answered a question'],
  'withdraw question': ['Questions and actions', 'Withdrew a question'],
  'action added': ['Questions and actions', 'Added an action of the board'],
  'action done': ['Questions and actions', 'Said that an action is done'],
  'action withdrawn': ['Questions and actions', 'Withdrew an action'],
  'action open': ['Questions and actions', 'Changed an action'],
  'record measures': ['Measures and risks', 'Recorded figures'],
  'take back measures': ['Measures and risks', 'Took back figures'],
  'add risk': ['Measures and risks', 'Added a risk'],
  'review risk': ['Measures and risks', 'Reviewed a risk'],
  'close risk': ['Measures and risks', 'Closed a risk'],
  'take back risk': ['Measures and risks', 'Took back a change of a risk'],
  'clock started': ['Clocks', 'Started a clock'],
  'clock done': ['Clocks', 'Recorded a step of a clock'],
  'clock extended': ['Clocks', 'Extended a step of a clock'],
  'clock allowance changed': ['Clocks', 'Changed the time for a step of a clock'],
  'clock paused': ['Clocks', 'Paused a clock'],
  'clock resumed': ['Clocks', 'Resumed a clock'],
  'clock closed': ['Clocks', 'Closed a clock'],
  'clock taken back': ['Clocks', 'Took back what was recorded of a clock'],
  'arrange snooze': ['Reminders and messages', 'Put off a reminder'],
  'arrange leave': ['Reminders and messages', 'Said that somebody is away'],
  'arrange pause': ['Reminders and messages', 'Paused reminders'],
  'arrange ended': ['Reminders and messages', 'Ended an arrangement'],
  'retry delivery': ['Reminders and messages', 'Retried a message'],
  'ladder changed': ['Register', 'Changed when reminders come'],
  'lead changed': ['Register', 'Changed who leads a duty'],
  'closure day added': ['Register', 'Added a closure day'],
  'closure day removed': ['Register', 'Removed a closure day'],
  'group not asked': ['Register', 'Stopped asking a group about a duty'],
  'group asked again': ['Register', 'Asks a group about a duty again'],
  'board moved': ['Register', 'Moved a board'],
  'marking changed': ['Register', 'Changed the protective marking'],
  'round opening': ['Register', 'Changed how rounds open'],
  'withhold personal data': ['Privacy', 'Held back personal information'],
  'declare not personal data': ['Privacy', 'Said that something is not personal information'],
  'remove what is past its time': ['Privacy', 'Removed what is past its time'],
  'export audit': ['Privacy', 'Took the audit away as a file'],
} as const satisfies Record<Made, Words> & Record<string, Words>;

/** An act that has words here. */
export type AuditAct = keyof typeof ACTS;

const BY_ACT = new Map<string, Words>(Object.entries(ACTS));

/** "Started a clock"; an act of another version of the program by its own name. */
export function wordsOfAct(act: string): string {
  return BY_ACT.get(act)?.[1] ?? act;
}

/** Every act that can be in the audit, by what it is about. */
export function listActs(): { area: string; acts: { act: string; words: string }[] }[] {
  const all = Object.entries(ACTS);
  return [...new Set(all.map(([, [area]]) => area))].map((area) => ({
    area,
    acts: all.filter(([, one]) => one[0] === area).map(([act, [, words]]) => ({ act, words })),
  }));
}

/** Which details are worth a glance. Ids of Teams and what is said already are left out. */
const DETAILS: Record<string, string> = {
  version: 'version',
  ending: 'format',
  roles: 'roles',
  rolesBefore: 'roles before',
  types: 'kinds',
  reason: 'reason',
  outcome: 'outcome',
  allowed: 'allowed',
  until: 'until',
  untilOn: 'until',
  fromOn: 'from',
  on: 'on',
  to: 'to',
  dueOn: 'due',
  ladder: 'reminders',
  opening: 'opening',
  figures: 'figures',
  corrections: 'corrections',
  likelihood: 'likelihood',
  impact: 'impact',
  lines: 'lines',
  messages: 'messages',
  detections: 'detections',
  auditEntries: 'entries of the audit',
  people: 'people',
};

/** "version 2; format docx". Details of the audit are never words that people wrote. */
export function wordsOfDetail(detail: Record<string, string | number | boolean | null>): string {
  return Object.entries(DETAILS)
    .flatMap(([name, label]) => {
      const value = detail[name];
      if (value === undefined || value === null || value === '') return [];
      return [`${label} ${typeof value === 'string' && isDay(value) ? formatDay(value) : value}`];
    })
    .join('; ');
}

/** Where people write. */
const DOORS: Record<Source['by'], string> = {
  card: 'A form',
  reply: 'A reply',
  command: 'A command',
  tab: 'The tab',
};

/** What somebody wrote in: "A form", "The tab". */
export function wordsOfDoor(door: string): string | undefined {
  return Object.entries(DOORS).find(([name]) => name === door)?.[1];
}
