import type { AgendaItem } from '../domain/agenda.ts';
import type { Day } from '../domain/day.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { findDuty, type Partnership } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import type { ReportAnswer, ReportLine, ReportResponse } from '../domain/report.ts';
import { formatResponses } from '../domain/report-words.ts';
import {
  currentRound,
  nextStep,
  ROUND_STEPS,
  type Round,
  type RoundStage,
  roundsOf,
  stageOf,
} from '../domain/round.ts';
import { ROUND_WORDS, STAGE_WORDS } from '../domain/round-words.ts';
import type { Standing } from '../domain/standing.ts';
import { sayWhen } from '../domain/when.ts';
import { dayOf } from '../domain/working-days.ts';
import { type CompiledRound, compileRounds } from './compile-rounds.ts';
import { listUpcoming } from './list-upcoming.ts';
import type { Tools } from './ports.ts';

/** The partnership on one page. What people wrote is not on it: standings, percent, days and organisations are. */
export interface Overview {
  today: Day;
  /** Null where the register has no board at all. */
  round: RoundOverview | null;
  /** Rounds that can be looked at, the newest first. */
  rounds: { id: string; boardOn: Day }[];
  /** In the order of the columns. */
  groups: { id: string; name: string; shortName: string }[];
  organisations: { id: string; name: string }[];
  themes: { id: string; name: string }[];
  /** The first deadlines of the next 90 days, and how many there are in all. */
  deadlines: { id: string; on: Day; when: string; title: string; owners: string[]; dutyId: string | null }[];
  deadlineCount: number;
}

export interface RoundOverview {
  id: string;
  covers: string;
  boardOn: Day;
  dueOn: Day;
  promptsOn: Day;
  stage: RoundStage;
  /** The stage as a sentence. */
  stageWords: string;
  /** False for a round that was chosen from the past. */
  isRunning: boolean;
  opensByItself: boolean;
  steps: { id: string; name: string; on: Day; state: 'passed' | 'today' | 'next' | 'ahead' }[];
  /** Groups whose prompt was posted, of all groups that are asked anything. */
  posted: number;
  asked: number;
  answered: number;
  /** "21 of 30 updates received, 19 of them first given by the due day." */
  responseWords: string;
  headline: string;
  counts: Record<Standing, number>;
  duties: DutyOverview[];
  responses: (ReportResponse & { open: number })[];
  /** How many duties stood where in this round and those before it, the oldest first; silent rounds are left out. */
  trend: { roundId: string; boardOn: Day; counts: Record<Standing, number> }[];
}

/** One row of the matrix. */
export interface DutyOverview {
  id: string;
  title: string;
  shortName: string;
  leadNames: string[];
  leadIds: string[];
  themeIds: string[];
  /** The worst of its groups. */
  standing: Standing;
  before: Standing;
  /** One for each group that is asked. */
  cells: { groupId: string; standing: Standing; percent: number | null; saidOn: Day | null; saidBy: string | null }[];
}

/** How far back the trend looks, and rounds can be chosen. */
const MOST_ROUNDS = 6;
/** As the chair sees them (DOMAIN.md section 4). */
const MOST_DEADLINES = 6;

/**
 * Where the partnership stands in a round: the running one unless told, else the last that there was. A round that can
 * not be chosen is answered with the running one.
 */
export async function viewOverview(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  reader: Person,
  roundId?: string,
): Promise<Overview> {
  const { partnership } = tools;
  const today = dayOf(tools.now());
  const all = roundsOf(partnership);
  const running = currentRound(partnership, today) ?? all.at(-1);
  const rounds = running ? all.filter(({ id }) => id <= running.id).slice(-MOST_ROUNDS) : [];
  const chosen = rounds.find(({ id }) => id === roundId) ?? running;
  const [compiled, deadlines] = await Promise.all([
    compileRounds(tools, rounds, chosen),
    listUpcoming(tools, { kind: 'partnership' }, reader),
  ]);
  const heard = compiled.filter(({ round, report }) => report.answered > 0 || round === running);
  return {
    today,
    round: chosen ? await viewRoundIn(tools, chosen, compiled, chosen === running) : null,
    rounds: heard.map(({ round }) => ({ id: round.id, boardOn: round.boardOn })).toReversed(),
    groups: partnership.groups.map(({ id, name, shortName }) => ({ id, name, shortName })),
    organisations: partnership.organisations
      .filter(({ id }) => partnership.duties.some(({ leads }) => leads.includes(id)))
      .map(({ id, name }) => ({ id, name })),
    themes: partnership.themes.map(({ id, name }) => ({ id, name })),
    deadlines: deadlines.slice(0, MOST_DEADLINES).map((item) => viewDeadline(partnership, item, today)),
    deadlineCount: deadlines.length,
  };
}

async function viewRoundIn(
  { store, partnership, now }: Pick<Tools, 'store' | 'partnership' | 'now'>,
  round: Round,
  compiled: readonly CompiledRound[],
  isRunning: boolean,
): Promise<RoundOverview | null> {
  const place = compiled.findIndex((one) => one.round === round);
  const report = compiled[place]?.report;
  if (!report) return null;
  const prompts = await store.prompts.ofRound(round.id);
  const today = dayOf(now());
  const next = nextStep(round, today);
  const { id, covers, boardOn, dueOn, promptsOn } = round;
  const stage = stageOf(round, today);
  return {
    id,
    covers,
    boardOn,
    dueOn,
    promptsOn,
    stage,
    stageWords: STAGE_WORDS[stage],
    isRunning,
    opensByItself: partnership.roundOpening === 'automatic',
    steps: ROUND_STEPS.map((step) => {
      const on = round[step];
      const ahead = step === next ? 'next' : 'ahead';
      return { id: step, name: ROUND_WORDS[step], on, state: on < today ? 'passed' : on === today ? 'today' : ahead };
    }),
    posted: prompts.filter(({ state }) => state === 'sent').length,
    asked: report.asked,
    answered: report.answered,
    responseWords: formatResponses(report),
    headline: `${report.headline.charAt(0).toUpperCase()}${report.headline.slice(1)}`,
    counts: report.counts,
    duties: report.lines.map((line) => viewDuty(partnership, line)),
    responses: report.responses.map((one) => ({ ...one, open: one.asked - one.answered })),
    trend: compiled
      .slice(0, place + 1)
      .filter((one) => one.report.answered > 0)
      .map((one) => ({ roundId: one.round.id, boardOn: one.round.boardOn, counts: one.report.counts })),
  };
}

function viewDuty(partnership: Partnership, line: ReportLine): DutyOverview {
  const duty = findDuty(partnership, line.dutyId);
  return {
    id: line.dutyId,
    title: line.title,
    shortName: duty?.shortName ?? line.title,
    leadNames: line.leadNames,
    leadIds: [...(duty?.leads ?? [])],
    themeIds: partnership.themes.filter(({ duties }) => duties.includes(line.dutyId)).map(({ id }) => id),
    standing: line.standing,
    before: line.before,
    cells: line.answers.map(viewCell),
  };
}

function viewCell({
  groupId,
  standing,
  progress,
  saidAt,
  organisationName,
}: ReportAnswer): DutyOverview['cells'][number] {
  return {
    groupId,
    standing,
    percent: progress?.percent ?? null,
    saidOn: saidAt === null ? null : dayOf(saidAt),
    saidBy: organisationName,
  };
}

function viewDeadline(partnership: Partnership, item: AgendaItem, today: Day): Overview['deadlines'][number] {
  const { id, on, title, ownerNames, duty } = item;
  return {
    id,
    on,
    title,
    owners: ownerNames,
    when: sayWhen(on, today, freeDaysOf(partnership)),
    dutyId: duty?.id ?? null,
  };
}
