import { readActionId } from '../domain/action-deadlines.ts';
import { wordsOfDoor } from '../domain/audit-words.ts';
import { isDay } from '../domain/day.ts';
import { describeContent } from '../domain/delivery-words.ts';
import { readClockId } from '../domain/find-deadline.ts';
import { findDuty, findGroup, type Partnership } from '../domain/partnership.ts';
import { formatDay } from '../domain/words.ts';
import type { AuditEntry } from './audit-ports.ts';
import type { NameOf } from './name-people.ts';
import type { Store } from './ports.ts';

/** What an entry of the audit is about, as code and title: of the register, of reports, of people; never what somebody wrote. */
export type NameSubject = (entry: AuditEntry) => Promise<string>;

/** Reads what is needed for a name once, however many entries are about it. */
export function nameSubjects(
  { store, partnership }: { store: Pick<Store, 'reports' | 'deliveries'>; partnership: Partnership },
  nameOf: NameOf,
): NameSubject {
  const known = new Map<string, Promise<string>>();
  const read = {
    'retry delivery': async (id: string) => {
      const content = (await store.deliveries.get(id))?.content;
      return content ? `${describeContent(content)} for ${nameOf(content.person)}` : 'A message';
    },
    'export report': async (id: string) => titleOf((await store.reports.get(id))?.report),
  };
  const reports = new Set(['compile report', 'issue report', 'sign off report', 'return report', 'acknowledge report']);

  function wayOf({ act, subject }: AuditEntry): Promise<string> {
    if (act === 'retry delivery' || act === 'export report') return read[act](subject);
    if (reports.has(act)) return store.reports.newest(subject).then((stored) => titleOf(stored?.report));
    return Promise.resolve(nameOne(partnership, subject, nameOf));
  }
  return (entry) => {
    const key = `${entry.act} ${entry.subject}`;
    const found = known.get(key) ?? wayOf(entry);
    known.set(key, found);
    return found;
  };
}

function titleOf(report: { title: string; period: { name: string } } | undefined): string {
  return report ? `${report.title}, ${report.period.name}` : 'A report';
}

/** By the form of the subject; one of no known form is shown as it is. */
function nameOne(partnership: Partnership, subject: string, nameOf: NameOf): string {
  const duty = (id: string) => {
    const found = findDuty(partnership, id);
    return found && `${id} ${found.shortName}`;
  };
  const group = (id: string) => findGroup(partnership, id)?.name;
  if (/^(?:clock|action|question|arrangement|risk)[ :]\d+(?::\d+)?$/u.test(subject)) {
    const [kind = '', number = ''] = subject.split(/[ :]/u);
    return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${number}`;
  }
  const [, board, groupId = '', dutyId = ''] = /^(\d{4}-\d\d-\d\d):([^:]+):([^:]+)(?::\d+)?$/u.exec(subject) ?? [];
  if (board !== undefined) {
    return `${duty(dutyId) ?? dutyId}, ${group(groupId) ?? groupId}, for the board on ${formatDay(board)}`;
  }
  const [, tenantId, objectId] = /^([\da-f-]{36}):([\da-f-]{36})$/iu.exec(subject) ?? [];
  if (tenantId !== undefined && objectId !== undefined) return nameOf({ tenantId, objectId });
  const words = subject.split(/,? /u).map((part) => duty(part) ?? group(part) ?? part);
  return isDay(subject)
    ? formatDay(subject)
    : (nameDeadline(subject, duty) ?? wordsOfDoor(subject) ?? words.join(', '));
}

/** `D03:yearly:2027-04-30`, `clock:7:report:2027-03-14`, `action:3:…` */
function nameDeadline(id: string, duty: (id: string) => string | undefined): string | undefined {
  const clock = readClockId(id);
  if (clock) return `Clock ${clock.number}`;
  const action = readActionId(id);
  if (action !== undefined) return `Action ${action}`;
  const [, dutyId = '', on = ''] = /^([^:]+):.*?(\d{4}-\d\d-\d\d)(?::\d+)?$/u.exec(id) ?? [];
  const name = duty(dutyId);
  return name && isDay(on) ? `${name}, due ${formatDay(on)}` : undefined;
}
