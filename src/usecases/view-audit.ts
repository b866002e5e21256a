import { listActs, wordsOfAct, wordsOfDetail } from '../domain/audit-words.ts';
import type { Day, Instant } from '../domain/day.ts';
import { may, type Person, type PersonKey } from '../domain/person.ts';
import { addDays, startOf } from '../domain/working-days.ts';
import type { AuditAsk, AuditEntry } from './audit-ports.ts';
import { namePeople } from './name-people.ts';
import { type NameSubject, nameSubjects } from './name-subject.ts';
import type { Tools } from './ports.ts';

/** One page of the list. */
const PAGE = 50;

/** What to show of the audit: all that is given must hold. Days are London days, both ends included. */
export interface AuditWanted {
  act?: string | undefined;
  /** Null is what happened by itself. */
  by?: PersonKey | null | undefined;
  fromOn?: Day | undefined;
  toOn?: Day | undefined;
}

/** An entry as a line. Nothing in it was written by anybody. */
export interface AuditLine {
  id: string;
  at: Instant;
  byName: string;
  /** "Started a clock" */
  what: string;
  /** "Clock 7", "D07 Reduce anti-social behaviour" */
  subject: string;
  /** "version 2"; empty for none. */
  detail: string;
}

export interface AuditPage {
  /** The newest first. */
  lines: AuditLine[];
  /** Where the next page begins; null on the last one. */
  next: { at: Instant; id: string } | null;
  areas: ReturnType<typeof listActs>;
  people: (PersonKey & { name: string })[];
}

type AuditTools = Pick<Tools, 'store' | 'partnership'>;

/** One page of the audit; undefined for whoever may not read it. */
export async function viewAudit(
  tools: AuditTools,
  who: Person,
  ask: AuditWanted & { after?: AuditAsk['after'] },
): Promise<AuditPage | undefined> {
  if (!may(who, 'read the audit')) return undefined;
  // One more than is shown tells whether there is a next page.
  const found = await tools.store.audit.list(PAGE + 1, { ...askOf(ask), after: ask.after });
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  const people = await tools.store.people.list();
  return {
    lines: await linesOf(tools, shown),
    next: found.length > PAGE && last ? { at: last.at, id: last.id } : null,
    areas: listActs(),
    people: people.map(({ tenantId, objectId, name }) => ({ tenantId, objectId, name })),
  };
}

/** The same as the stores are asked. */
export function askOf({ act, by, fromOn, toOn }: AuditWanted): AuditAsk {
  return {
    act,
    by,
    from: fromOn && startOf(fromOn),
    to: toOn && startOf(addDays(toOn, 1)),
  };
}

/** Entries as lines, in the order given. */
export async function linesOf(tools: AuditTools, entries: readonly AuditEntry[]): Promise<AuditLine[]> {
  const nameOf = await namePeople(tools);
  const subjectOf: NameSubject = nameSubjects(tools, nameOf);
  return Promise.all(
    entries.map(async (entry) => ({
      id: entry.id,
      at: entry.at,
      byName: entry.by === null ? nobodyOf(entry.act) : nameOf(entry.by),
      what: wordsOfAct(entry.act),
      subject: await subjectOf(entry),
      detail: wordsOfDetail(entry.detail),
    })),
  );
}

/** Who it was where nobody is named. */
function nobodyOf(act: string): string {
  if (act === 'withhold personal data') return 'Not kept';
  return act === 'export report' ? 'Whoever had the link' : 'CSP Progress';
}
