import type { Day, Instant } from '../domain/day.ts';
import type { Duty, Partnership } from '../domain/partnership.ts';
import { isManaging, type Person } from '../domain/person.ts';
import { organisationName } from '../domain/prompt.ts';
import { isOpen, nameAsked, type Question } from '../domain/question.ts';
import { REQUEST_TITLES, sayVerdict } from '../domain/request-words.ts';
import { mayReadWords } from '../domain/restricted.ts';
import type { RiskLine } from '../domain/risk.ts';
import { describeRiskMove, describeScore } from '../domain/risk-words.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import type { Update } from '../domain/update.ts';
import { dayOf } from '../domain/working-days.ts';
import { findUpdate } from './find-update.ts';
import { listQuestions } from './list-questions.ts';
import { type DecidedRequest, listRequests } from './list-requests.ts';
import type { Tools } from './ports.ts';
import { sayUpdate } from './say-update.ts';
import { findDutyIn } from './view-duty.ts';
import { listRisks } from './view-risks.ts';

export interface DutyRisk {
  number: number;
  title: string;
  band: RiskLine['band'];
  /** "High: 16 (likelihood 4, impact 4), up from 9" */
  score: string;
  owner: string;
  response: string;
}

export interface DutyQuestion {
  number: number;
  askedOf: string;
  askedBy: string;
  at: Instant;
  text: string;
  dueOn: Day;
  state: 'open' | 'late' | 'answered';
  answer: { text: string; organisationName: string; at: Instant } | null;
}

export interface DutyRequest {
  id: string;
  /** "More time, Barrow" */
  title: string;
  /** "Asked for more time, until 14 December 2026"; empty where the words are not known any more. */
  what: string;
  organisationName: string;
  /** The manager and the person alone read it, as in chat. */
  personName: string | null;
  at: Instant;
  why: string | null;
  /** Null while it waits for the manager. */
  verdict: { text: string; at: Instant; byName: string | null; reason: string | null } | null;
}

/** What hangs on a duty beside its updates. */
export interface DutyAsked {
  /** Open ones, highest score first. */
  risks: DutyRisk[];
  /** Those that the reader may see, newest first. */
  questions: DutyQuestion[];
  /** Those that wait, then those that were decided, newest first. */
  requests: DutyRequest[];
}

/** Risks, questions and requests about a duty; undefined when there is no such duty. */
export async function viewDutyAsked(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  who: Person,
  dutyId: string,
): Promise<DutyAsked | undefined> {
  const { partnership } = tools;
  const duty = findDutyIn(partnership, dutyId);
  if (!duty) return undefined;
  const [risks, questions, { waiting, decided }] = await Promise.all([
    listRisks(tools),
    listQuestions(tools, who),
    listRequests(tools),
  ]);
  const open = waiting
    .filter((one) => one.duty.id === duty.id)
    .map(({ update }) => requestOf(partnership, who, duty, update));
  const over = decided.filter(({ decision }) => decision.dutyId === duty.id);
  const settled = await Promise.all(over.map((one) => decidedRequest(tools, who, duty, one)));
  return {
    risks: risks.open.filter((one) => one.dutyId === duty.id).map(viewRisk),
    questions: questions
      .filter((one) => one.dutyId === duty.id)
      .map((one) => viewQuestion(partnership, one, dayOf(tools.now()))),
    requests: [...open.toReversed(), ...settled.flatMap((one) => one ?? [])],
  };
}

function viewRisk(line: RiskLine): DutyRisk {
  const { number, title, band, ownerName, response } = line;
  return {
    number,
    title,
    band,
    score: `${describeScore(line)}, ${describeRiskMove(line)}`,
    owner: ownerName,
    response,
  };
}

function viewQuestion(partnership: Partnership, question: Question, today: Day): DutyQuestion {
  const { number, of, by, at, text, dueOn, answer } = question;
  return {
    number,
    askedOf: nameAsked(partnership, of),
    askedBy: by.name,
    at,
    text,
    dueOn,
    state: !isOpen(question) ? 'answered' : dueOn < today ? 'late' : 'open',
    answer: answer && {
      text: answer.text,
      organisationName: organisationName(partnership, answer.by.organisationId),
      at: answer.at,
    },
  };
}

function requestOf(partnership: Partnership, who: Person, duty: Duty, update: Update): DutyRequest {
  const { sayer, saidAt, groupId, said } = update;
  const { heading, words } = sayUpdate(partnership, update);
  const mayName = isManaging(who) || isSamePerson(who, sayer);
  const kind = said.kind === 'not for us' || said.kind === 'other owner' ? said.kind : 'more time';
  const groupName = partnership.groups.find(({ id }) => id === groupId)?.shortName ?? groupId;
  return {
    id: `${update.roundId}:${groupId}:${update.dutyId}:${update.revision}`,
    title: `${REQUEST_TITLES[kind]}, ${groupName}`,
    what: heading,
    organisationName: organisationName(partnership, sayer.organisationId),
    personName: mayName ? sayer.name : null,
    at: saidAt,
    why: mayReadWords(who, duty, groupId, partnership) ? (words[0]?.text ?? null) : null,
    verdict: null,
  };
}

/** Why it was refused goes to whoever asked, and stays with the manager. */
async function decidedRequest(
  tools: Pick<Tools, 'store' | 'partnership'>,
  who: Person,
  duty: Duty,
  { decision }: DecidedRequest,
): Promise<DutyRequest | undefined> {
  const update = await findUpdate(tools, decision.requestId);
  if (!update) return undefined;
  const { verdict, by, at } = decision;
  const mayReadReason = isManaging(who) || isSamePerson(who, update.sayer);
  return {
    ...requestOf(tools.partnership, who, duty, update),
    verdict: {
      text: sayVerdict(tools.partnership, verdict),
      at,
      byName: isManaging(who) ? by.name : null,
      reason: verdict.kind === 'refused' && mayReadReason ? verdict.reason : null,
    },
  };
}
