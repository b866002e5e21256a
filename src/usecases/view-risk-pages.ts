import { may, type Person } from '../domain/person.ts';
import { organisationName } from '../domain/prompt.ts';
import { bandOf, type Level, type RiskLine } from '../domain/risk.ts';
import {
  BANDS,
  describeRevision,
  describeScore,
  formatRiskMovement,
  IMPACTS,
  LIKELIHOODS,
} from '../domain/risk-words.ts';
import { formatInstant } from '../domain/words.ts';
import { mayUndoRisk } from './keep-risks.ts';
import type { Tools } from './ports.ts';
import { describeAbout, listRisks, viewRisk } from './view-risks.ts';

/** Where a risk stands: a word and a shape; `closed` for one that is on the list no more. */
export interface RiskMark {
  band: RiskLine['band'] | 'closed';
  word: string;
  shape: string;
}

export interface RiskRow {
  number: number;
  title: string;
  mark: RiskMark;
  /** "High: 16 (likelihood 4, impact 4)" */
  score: string;
  /** "↑ Up from 9", since the last quarter ended. */
  movement: string;
  about: string;
  owner: string;
}

export interface RisksView {
  mayKeep: boolean;
  /** Open ones, highest score first. */
  risks: RiskRow[];
  closed: number;
  choices: RiskChoices;
  /** What a new risk is added after. */
  highest: number;
}

export interface RiskChoices {
  levels: { value: Level; likelihood: string; impact: string }[];
  duties: { id: string; name: string }[];
  owners: { id: string; name: string }[];
}

export interface RiskPage extends RiskRow {
  revision: number;
  response: string;
  likelihood: Level;
  impact: Level;
  dutyId: string | null;
  ownerId: string | null;
  isClosed: boolean;
  history: { revision: number; what: string; by: string; response: string }[];
  may: { keep: boolean; undo: boolean };
  choices: RiskChoices;
}

type RiskTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

export async function viewRiskList(tools: RiskTools, who: Person): Promise<RisksView> {
  const { open, closed, highest } = await listRisks(tools);
  return {
    mayKeep: may(who, 'keep risks'),
    risks: open.map((line) => riskRow(tools, line)),
    closed,
    choices: choicesOf(tools),
    highest,
  };
}

/** One risk with what was said of it, the newest first; undefined where there is none. */
export async function viewRiskPage(
  tools: RiskTools,
  { number, who }: { number: number; who: Person },
): Promise<RiskPage | undefined> {
  const view = await viewRisk(tools, number);
  if (view.outcome !== 'risk') return undefined;
  const { newest, history } = view;
  const { partnership, now } = tools;
  const { title, dutyId, ownerId, likelihood, impact, response, isClosed, revision } = newest;
  const band = bandOf(likelihood * impact);
  const open = (await listRisks(tools)).open.find((line) => line.number === number);
  const keeps = may(who, 'keep risks');
  return {
    number,
    revision,
    title,
    mark: isClosed ? { band: 'closed', word: 'Closed', shape: '✓' } : { band, ...BANDS[band] },
    score: describeScore({ likelihood, impact, band }),
    movement: open ? formatRiskMovement(open) : '',
    about: describeAbout(partnership, dutyId),
    owner: organisationName(partnership, ownerId),
    response,
    likelihood,
    impact,
    dutyId,
    ownerId,
    isClosed,
    history: history.map((one, index) => {
      const earlier = history[index + 1];
      return {
        revision: one.revision,
        what: describeRevision(one, earlier),
        by: `${one.by.name}, ${formatInstant(one.at)}. Owner: ${organisationName(partnership, one.ownerId)}.`,
        response: one.response === earlier?.response ? '' : one.response,
      };
    }),
    may: { keep: keeps, undo: keeps && mayUndoRisk(newest, now()) },
    choices: choicesOf(tools),
  };
}

function riskRow({ partnership }: RiskTools, line: RiskLine): RiskRow {
  return {
    number: line.number,
    title: line.title,
    mark: { band: line.band, ...BANDS[line.band] },
    score: describeScore(line),
    movement: formatRiskMovement(line),
    about: describeAbout(partnership, line.dutyId),
    owner: line.ownerName,
  };
}

/** Nothing is written of a duty of which only stages and counts are shown. */
function choicesOf({ partnership }: RiskTools): RiskChoices {
  return {
    levels: LEVELS.map((value) => ({ value, likelihood: LIKELIHOODS[value], impact: IMPACTS[value] })),
    duties: partnership.duties
      .filter(({ restricted }) => !restricted)
      .map(({ id, shortName }) => ({ id, name: `${id} ${shortName}` })),
    owners: partnership.organisations.map(({ id, name }) => ({ id, name })),
  };
}
