import type { Day, Instant } from '../domain/day.ts';
import type { Draft } from '../domain/draft.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { findDuty, findGroup, type Group, type Partnership } from '../domain/partnership.ts';
import { mayAnswer, type Person } from '../domain/person.ts';
import { inputsOf, type ProgressInputs } from '../domain/progress-form.ts';
import { organisationName, type PromptLine } from '../domain/prompt.ts';
import { otherOwnersOf } from '../domain/request-form.ts';
import { currentRound, type Round } from '../domain/round.ts';
import { requestNote, saidFacts } from '../domain/said-words.ts';
import { isInDifficulty, type Standing, standingOf } from '../domain/standing.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { progressOf, type Said, type Update } from '../domain/update.ts';
import { sayWhen } from '../domain/when.ts';
import { dayOf } from '../domain/working-days.ts';
import { listOwed } from './list-owed.ts';
import type { Tools } from './ports.ts';
import { mayUndo } from './undo-update.ts';
import { type MyDeadline, viewMyDeadlines } from './view-my-deadlines.ts';
import { viewGroup } from './view-round.ts';

/** Everything that a person owes: updates of the running round, and deadlines. */
export interface MyUpdates {
  /** Null where the register has no board ahead. */
  round: { id: string; covers: string; boardOn: Day; dueOn: Day; when: string } | null;
  lines: MyUpdateLine[];
  answered: number;
  inDifficulty: number;
  deadlines: MyDeadline[];
}

/** One duty for one group. */
export interface MyUpdateLine {
  dutyId: string;
  groupId: string;
  roundId: string;
  /** "D07 ASB" */
  title: string;
  groupName: string;
  /** The round's due day, or the one that was agreed. */
  dueOn: Day;
  standing: Standing;
  isAnswered: boolean;
  /** What became of a request, in a sentence. */
  note: string | null;
  /** The revision that an answer replaces; 0 for none. */
  basedOn: number;
  now: AnswerView | null;
  /** Of an earlier round. */
  last: AnswerView | null;
  /** Whether there is an earlier answer that “no change” carries forward. */
  mayCarry: boolean;
  /** The revision that the person may take back, for an hour. */
  undo: number | null;
  draftSavedAt: Instant | null;
}

/** One answer as it was given. */
export interface AnswerView {
  kind: Said['kind'];
  standing: Standing;
  percent: number | null;
  facts: { title: string; value: string }[];
  saidOn: Day;
  /** By organisation, as everywhere. */
  saidBy: string;
  isMine: boolean;
}

/** What the form about one duty shows. */
export interface MyUpdateForm extends MyUpdateLine {
  /** "Reduce anti-social behaviour" */
  dutyTitle: string;
  why: string;
  questions: string[];
  hook: string;
  /** What is written here stays out of reports. */
  isRestricted: boolean;
  /** What the boxes hold before anybody types. */
  inputs: ProgressInputs;
  draft: Pick<Draft, 'inputs' | 'basedOn' | 'savedAt'> | null;
  /** Who could lead instead. */
  owners: { id: string; name: string }[];
}

type ViewTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/** What a person owes, open or answered, so that progress can reach 100 %. */
export async function viewMyUpdates(tools: ViewTools, who: Person): Promise<MyUpdates> {
  const { partnership, store } = tools;
  const [owed, deadlines] = await Promise.all([listOwed(tools, who), viewMyDeadlines(tools, who)]);
  if (!owed) return { round: null, lines: [], answered: 0, inDifficulty: 0, deadlines };
  const { id, covers, boardOn, dueOn } = owed.round;
  const drafts = await store.drafts.ofRound(who, id, tools.now());
  const answered = owed.lines.filter(({ isAnswered }) => isAnswered);
  return {
    round: { id, covers, boardOn, dueOn, when: sayWhen(dueOn, dayOf(tools.now()), freeDaysOf(partnership)) },
    lines: owed.lines.map((line) => {
      const draft = drafts.find(({ dutyId, groupId }) => dutyId === line.duty.id && groupId === line.group.id);
      return viewLine(tools, who, { line, group: line.group, round: owed.round, draft });
    }),
    answered: answered.length,
    inDifficulty: answered.filter(({ standing }) => isInDifficulty(standing)).length,
    deadlines,
  };
}

export type UpdateFormOutcome =
  | { outcome: 'form'; form: MyUpdateForm }
  | { outcome: 'not yours' }
  | { outcome: 'no such duty' };

/** The form about one duty, in the running round, for whoever may answer it: also where somebody else owes it. */
export async function viewUpdateForm(
  tools: ViewTools,
  who: Person,
  { dutyId, groupId }: { dutyId: string; groupId: string },
): Promise<UpdateFormOutcome> {
  const { partnership, store } = tools;
  const round = currentRound(partnership, dayOf(tools.now()));
  const duty = findDuty(partnership, dutyId);
  const group = findGroup(partnership, groupId);
  if (!round || !group || !duty?.groups.includes(groupId)) return { outcome: 'no such duty' };
  if (!mayAnswer(who, dutyId, groupId, partnership)) return { outcome: 'not yours' };
  const view = await viewGroup(tools, group, round);
  const line = view.lines.find((one) => one.duty.id === dutyId);
  if (!line) return { outcome: 'no such duty' };
  const draft = await store.drafts.get(who, { dutyId, groupId, roundId: round.id }, tools.now());
  return {
    outcome: 'form',
    form: {
      ...viewLine(tools, who, { line, group, round, draft }),
      dutyTitle: duty.title,
      why: duty.why,
      questions: [...duty.questions],
      hook: duty.hook,
      isRestricted: duty.restricted,
      inputs: inputsOf(line.now, line.last),
      draft: draft ? { inputs: draft.inputs, basedOn: draft.basedOn, savedAt: draft.savedAt } : null,
      owners: otherOwnersOf(partnership, duty),
    },
  };
}

function viewLine(
  { partnership, now }: ViewTools,
  who: Person,
  facts: { line: PromptLine; group: Group; round: Round; draft: Draft | undefined },
): MyUpdateLine {
  const { line, group, round, draft } = facts;
  const isStanding = line.now !== undefined && line.now.said.kind !== 'withdrawn';
  return {
    dutyId: line.duty.id,
    groupId: group.id,
    roundId: round.id,
    title: `${line.duty.id} ${line.duty.shortName}`,
    groupName: group.name,
    dueOn: line.agreedOn ?? round.dueOn,
    standing: line.standing,
    isAnswered: line.isAnswered,
    note: requestNote(line),
    basedOn: line.now?.revision ?? 0,
    now: line.now && isStanding ? viewAnswer(partnership, line.now, who) : null,
    last: line.last ? viewAnswer(partnership, line.last, who) : null,
    mayCarry: line.last !== undefined && progressOf(line.last) !== null,
    undo: line.now && isStanding && mayUndo(line.now, who, now()) ? line.now.revision : null,
    draftSavedAt: draft?.savedAt ?? null,
  };
}

/** An answer for somebody who may answer the same duty. */
export function viewAnswer(partnership: Partnership, update: Update, who: Person): AnswerView {
  return {
    kind: update.said.kind,
    standing: standingOf(update),
    percent: progressOf(update)?.percent ?? null,
    facts: saidFacts(update.said),
    saidOn: dayOf(update.saidAt),
    saidBy: organisationName(partnership, update.sayer.organisationId),
    isMine: isSamePerson(update.sayer, who),
  };
}
