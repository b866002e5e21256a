import { addMonths, quarterEnd } from '../domain/months.ts';
import { findDuty, type Partnership } from '../domain/partnership.ts';
import { organisationName } from '../domain/prompt.ts';
import { type RiskLine, type RiskRevision, riskLinesOf } from '../domain/risk.ts';
import { addDays, dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';

export type RiskView =
  | { outcome: 'risk'; newest: RiskRevision; history: RiskRevision[] }
  | { outcome: 'no such risk'; highest: number };

type RiskTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/** The open risks, highest score first, as they moved since the last quarter ended; closed ones are only counted. */
export async function listRisks(tools: RiskTools): Promise<{ open: RiskLine[]; closed: number; highest: number }> {
  const revisions = await tools.store.risks.all();
  const toOn = dayOf(tools.now());
  const fromOn = addDays(quarterEnd(addMonths(toOn, -3)), 1);
  const nameOf = (id: string | null) => organisationName(tools.partnership, id);
  const lines = riskLinesOf(revisions, { fromOn, toOn }, nameOf);
  const open = lines.filter(({ movement }) => movement !== 'closed');
  const numbers = new Set(revisions.map(({ number }) => number));
  return { open, closed: numbers.size - open.length, highest: Math.max(0, ...numbers) };
}

/** One risk with every revision, newest first. */
export async function viewRisk(tools: Pick<Tools, 'store'>, number: number): Promise<RiskView> {
  const history = (await tools.store.risks.record(number)).toReversed();
  const [newest] = history;
  if (!newest) return { outcome: 'no such risk', highest: await tools.store.risks.highestNumber() };
  return { outcome: 'risk', newest, history };
}

/** "To D07 ASB" */
export function describeAbout(partnership: Partnership, dutyId: string | null): string {
  if (dutyId === null) return 'To the partnership as a whole';
  return `To ${dutyId} ${findDuty(partnership, dutyId)?.shortName ?? ''}`.trim();
}
