import { may, type Person } from '../domain/person.ts';
import { dayOf } from '../domain/working-days.ts';
import type { AuditAsk, AuditEntry } from './audit-ports.ts';
import type { ExportFile, Tools, WriteTable } from './ports.ts';
import { type AuditWanted, askOf, linesOf } from './view-audit.ts';

const PAGE = 500;
/** A file of more is of no use to anybody; a shorter time gives the rest. */
const MOST_LINES = 20_000;

/** The audit as a table, newest first. Who took it away is in the audit too. Undefined for whoever may not read it. */
export async function exportAudit(
  tools: Pick<Tools, 'store' | 'partnership' | 'now' | 'newId'> & { writeTable: WriteTable },
  who: Person,
  wanted: AuditWanted,
): Promise<ExportFile | undefined> {
  if (!may(who, 'read the audit')) return undefined;
  const entries: AuditEntry[] = [];
  for (let after: AuditAsk['after']; entries.length < MOST_LINES; ) {
    const page = await tools.store.audit.list(PAGE, { ...askOf(wanted), after });
    entries.push(...page);
    const last = page.at(-1);
    if (page.length < PAGE || !last) break;
    after = { at: last.at, id: last.id };
  }
  const lines = await linesOf(tools, entries);
  const { tenantId, objectId } = who;
  await tools.store.audit.append({
    id: `export-audit:${tools.newId()}`,
    at: tools.now(),
    by: { tenantId, objectId },
    act: 'export audit',
    subject: 'audit',
    detail: { lines: lines.length },
  });
  return tools.writeTable({
    name: `audit-${dayOf(tools.now())}`,
    columns: ['When (UTC)', 'Who', 'What', 'About', 'Details'],
    rows: lines.map(({ at, byName, what, subject, detail }) => [at, byName, what, subject, detail]),
  });
}
