import type { DigestView } from '../domain/digest-view.ts';
import { Impossible } from '../domain/errors.ts';
import type { Period } from '../domain/period.ts';
import type { Person } from '../domain/person.ts';
import type { ReportVersion, StoredReport } from '../domain/report.ts';
import { acknowledgementsOf, reportStateOf } from '../domain/report-state.ts';
import { currentRound } from '../domain/round.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import { isLinkAlive, makeReport } from './compile-report.ts';
import { listUpcoming } from './list-upcoming.ts';
import type { Tools } from './ports.ts';
import { viewReport } from './view-report.ts';

/** Who reads, and where: `insteadOf` is the name of the person whom the reader stands in for. */
interface Reading {
  reader: Person;
  isAlone: boolean;
  insteadOf?: string | null;
}

export type DigestTools = Pick<Tools, 'store' | 'partnership' | 'language' | 'now' | 'newId'>;

export type MakeDigestOutcome =
  | { outcome: 'digest'; view: DigestView }
  /** Nobody said anything in the period. */
  | { outcome: 'nothing said'; period: Period };

/**
 * The chair's page of the running round, or of the quarter where no board is ahead. A version that was issued and waits
 * for the chair is shown rather than a newer draft: it is what there is to decide on.
 */
export async function makeDigest(
  tools: DigestTools,
  { by, ...reading }: Reading & { by: Person | null },
): Promise<MakeDigestOutcome> {
  const made = await makeReport(tools, { scope: { kind: 'partnership' }, period: runningPeriod(tools), by });
  if (made.outcome === 'nothing said') return made;
  const waiting = await findWaiting(tools, made.version);
  return { outcome: 'digest', view: await viewDigest(tools, waiting ?? made.version, reading) };
}

/** One stored version as the chair's page. Clocks are for those who may see them, where nobody reads along. */
export async function viewDigest(
  tools: DigestTools,
  stored: StoredReport,
  { reader, isAlone, insteadOf = null }: Reading,
): Promise<DigestView> {
  const { store } = tools;
  const today = dayOf(tools.now());
  const marks = await store.reportMarks.ofKey(stored.key);
  const newest = await store.reports.newest(stored.key);
  return {
    reader,
    insteadOf,
    today,
    version: await viewReport(tools, stored),
    deadlines: await listUpcoming(tools, stored.report.scope, isAlone ? reader : null),
    seen: acknowledgementsOf(marks.filter(({ version }) => version === stored.version)),
    newerDraft: newest && newest.version > stored.version ? newest.version : null,
    isLinkAlive: isLinkAlive(stored, tools.now()),
    isAlone,
    changedAt: marks
      .filter(({ said, by }) => said.mark !== 'acknowledged' && !isSamePerson(by, reader))
      .reduce((latest, { at }) => (at > latest ? at : latest), stored.compiledAt),
  };
}

/** This round where a board is ahead, else this quarter. */
export function runningPeriod({ language, partnership, now }: Pick<Tools, 'language' | 'partnership' | 'now'>): Period {
  const today = dayOf(now());
  const words = currentRound(partnership, today) ? 'this round' : 'this quarter';
  const period = language.readPeriod(words, today, partnership);
  if (!period) throw new Impossible(`No period is called ${words}`);
  return period;
}

/** The newest version of the same scope and period that was issued and is neither signed off nor returned. */
async function findWaiting({ store }: DigestTools, { key, version }: ReportVersion): Promise<StoredReport | undefined> {
  const marks = await store.reportMarks.ofKey(key);
  const last = Math.max(0, ...marks.filter(({ said }) => said.mark === 'issued').map((mark) => mark.version));
  if (last === 0 || last === version) return undefined;
  const { state } = reportStateOf(marks.filter((mark) => mark.version === last));
  return state === 'issued' ? store.reports.version(key, last) : undefined;
}
