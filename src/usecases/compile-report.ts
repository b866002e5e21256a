import { compileReport } from '../domain/compile.ts';
import type { Day, Instant } from '../domain/day.ts';
import { OutsideError } from '../domain/errors.ts';
import { addMonths, monthEnd } from '../domain/months.ts';
import type { Period } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import { readQuestions } from '../domain/question.ts';
import type { Report, ReportVersion, Scope, StoredReport } from '../domain/report.ts';
import { asDecided, type RequestDecision } from '../domain/request.ts';
import { type Heard, hear, hearNothing } from '../domain/speakers.ts';
import { addDays, dayOf, startOf } from '../domain/working-days.ts';
import { listUpcoming } from './list-upcoming.ts';
import type { Tools } from './ports.ts';
import { viewReport } from './view-report.ts';

export type MakeReportOutcome =
  | { outcome: 'compiled'; version: ReportVersion }
  /** Nobody said anything in the period, in any scope; nothing was stored. */
  | { outcome: 'nothing said'; period: Period };

/** Who compiles what goes out by itself. */
const BOT = { tenantId: '', objectId: '', name: 'CSP Progress' };

/** How often somebody else may take the next version number before we give up. */
const ATTEMPTS = 8;

/**
 * Compiles the report of a scope and a period and stores it as the next version. When nothing has changed since the
 * newest version, that one is the answer. `by` is null where the bot compiles it by itself. Throws `Impossible` for a scope that the register does not have.
 */
export async function makeReport(
  tools: Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId'>,
  ask: { scope: Scope; period: Period; by: Person | null },
): Promise<MakeReportOutcome> {
  const { store, partnership } = tools;
  const { scope, period, by } = ask;
  const comparedWith = tools.language.periodBefore(period, partnership);
  const decisions = await store.decisions.all();
  const heard = await hearPeriod(store, period, decisions);
  if (heard.newest.size === 0) return { outcome: 'nothing said', period };
  const before = await hearPeriod(store, comparedWith, decisions);
  const lastYear = await hearPeriod(store, yearBefore(period), decisions);
  const measures = await store.measures.between(addMonths(period.toOn, -MEASURES_MONTHS), period.toOn);
  const risks = await store.risks.all();
  const actions = await store.actions.all();
  const questions = readQuestions(await store.questions.all());
  const deadlines = await listUpcoming(tools, scope, null);
  const now = tools.now();
  const said = { heard, before, lastYear };
  const kept = { measures, risks, actions, deadlines, decisions, questions };
  const facts = { partnership, scope, period, comparedWith, ...said, ...kept, now };
  const report = compileReport(facts);
  const key = reportKey(scope, period);

  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const newest = await store.reports.newest(key);
    if (newest && isLinkAlive(newest, now) && isSameReport(newest.report, report))
      return { outcome: 'compiled', version: await viewReport(tools, newest) };
    const version: StoredReport = {
      id: tools.newId(),
      key,
      version: (newest?.version ?? 0) + 1,
      report,
      compiledAt: now,
      compiledBy: by ? { tenantId: by.tenantId, objectId: by.objectId, name: by.name } : BOT,
    };
    if ((await store.reports.add(version)) === 'taken') continue;
    await store.audit.append({
      id: `report:${version.id}`,
      at: now,
      by: by && { tenantId: by.tenantId, objectId: by.objectId },
      act: 'compile report',
      subject: key,
      detail: { version: version.version, asked: report.asked, answered: report.answered },
    });
    return { outcome: 'compiled', version: await viewReport(tools, version) };
  }
  throw new OutsideError('REPORT_BUSY', `No free version number for ${key}`, { mayRetry: true });
}

/** How long the link of a version works; `report` gives a new one. The version itself is kept. */
const LINK_DAYS = 30;

/** The stored version that a link names, unless there is none or the link has ended. */
export async function readReport(tools: Pick<Tools, 'store' | 'now'>, id: string): Promise<ReportVersion | undefined> {
  const version = await tools.store.reports.get(id);
  return version && isLinkAlive(version, tools.now()) ? viewReport(tools, version) : undefined;
}

/** The last day on which the link of a version works. */
export function linkEndsOn(version: StoredReport): Day {
  return addDays(dayOf(version.compiledAt), LINK_DAYS);
}

export function isLinkAlive(version: StoredReport, now: Instant): boolean {
  return now < startOf(addDays(linkEndsOn(version), 1));
}

/** Two years of quarters, and the one before them that the oldest is compared with. */
const MEASURES_MONTHS = 25;

/** What was said on the London days of the period, as the manager's decisions leave it. */
async function hearPeriod(
  store: Tools['store'],
  { fromOn, toOn }: Pick<Period, 'fromOn' | 'toOn'>,
  decisions: readonly RequestDecision[],
): Promise<Heard> {
  const heard = hearNothing();
  for await (const update of store.updates.between(startOf(fromOn), startOf(addDays(toOn, 1)))) {
    hear(heard, asDecided(update, decisions));
  }
  return heard;
}

/** The same days a year earlier; a period that ends with a month ends with it then, too. */
function yearBefore({ fromOn, toOn }: Period): Pick<Period, 'fromOn' | 'toOn'> {
  const endsOn = addMonths(toOn, -12);
  return { fromOn: addMonths(fromOn, -12), toOn: toOn === monthEnd(toOn) ? monthEnd(endsOn) : endsOn };
}

/** Versions of the same scope over the same days of the same kind of period count up together. */
export function reportKey(scope: Scope, period: Period): string {
  const about = scope.kind === 'partnership' ? scope.kind : `${scope.kind}:${scope.id}`;
  return `${about}:${period.kind}:${period.fromOn}:${period.toOn}`;
}

/** Deadlines come closer by the day: that alone makes no new version. */
function isSameReport(one: Report, other: Report): boolean {
  const said = (report: Report) => JSON.stringify({ ...report, deadlines: [] });
  return said(one) === said(other);
}
