import type { Day, Instant } from './day.ts';
import type { Duty, Group, Organisation, Partnership } from './partnership.ts';
import { dutiesOf, findOrganisation } from './partnership.ts';
import { agreedFor, decisionOn, type RequestDecision, requestIdOf, type StandingDecision } from './request.ts';
import type { Round } from './round.ts';
import { isAnswered, isInDifficulty, type Standing, standingOf } from './standing.ts';
import type { Update } from './update.ts';

/** The card that asks one group about its duties in one round. One per (round, group). */
export interface Prompt {
  roundId: string;
  groupId: string;
  /** The group's channel. */
  conversationId: string;
  /** `sending` until Teams has answered; a crash in between leaves it so, and after the lease it may be sent again. */
  state: 'sending' | 'sent';
  leaseUntilAt: Instant;
  /** Thread conversation id (`19:…;messageid=…`) and the id of its first message, once sent. */
  threadId: string | null;
  messageId: string | null;
  askedBy: string;
  sentAt: Instant | null;
  /** The card shows every update said before this instant. */
  drawnAt: Instant | null;
}

/** One duty on the prompt card. */
export interface PromptLine {
  duty: Duty;
  standing: Standing;
  isAnswered: boolean;
  /** The newest revision in this round, if any. */
  now: Update | undefined;
  /** The newest answer of an earlier round, if any: shown beside the question, and what the form is filled with. */
  last: Update | undefined;
  leadNames: string[];
  /** The date that the manager agreed for it; null while the round's own stands. */
  agreedOn: Day | null;
  /** What was decided on the request that this group made last in this round, if it made one. */
  decision: StandingDecision | undefined;
}

/** Everything that the prompt card shows, as data. */
export interface PromptView {
  group: Group;
  round: Round;
  lines: PromptLine[];
  answered: number;
  inDifficulty: number;
  /** By organisation, never by person: who has answered, and whose duties still wait. */
  heardFrom: string[];
  waitingFor: string[];
}

/** Pure: from the register and what was said to what the card shows. */
export function viewPrompt(
  partnership: Partnership,
  group: Group,
  round: Round,
  said: readonly Update[],
  earlier: readonly Update[],
  decisions: readonly RequestDecision[] = [],
): PromptView {
  const lines = dutiesOf(partnership, group.id).map((duty): PromptLine => {
    const now = said.find((update) => update.dutyId === duty.id);
    const standing = standingOf(now);
    return {
      duty,
      now,
      standing,
      isAnswered: isAnswered(now),
      last: earlier.find((update) => update.dutyId === duty.id),
      leadNames: leadNames(partnership, duty, group),
      agreedOn: agreedFor(decisions, { dutyId: duty.id, groupId: group.id, roundId: round.id })?.until ?? null,
      decision: now && decisionOn(decisions, requestIdOf(now)),
    };
  });
  const open = lines.filter((line) => !line.isAnswered);
  const answered = lines.filter((line) => line.isAnswered);
  const heardFrom = unique(
    answered.map((line) => organisationName(partnership, line.now?.sayer.organisationId ?? null)),
  );
  return {
    group,
    round,
    lines,
    answered: answered.length,
    inDifficulty: answered.filter((line) => isInDifficulty(line.standing)).length,
    heardFrom,
    waitingFor: unique(open.flatMap((line) => line.leadNames)),
  };
}

/** Who accountably leads: the chair or manager by role, else organisations by short name, in one group or anywhere. */
export function leadNames(partnership: Partnership, duty: Duty, group?: Group): string[] {
  if (duty.leadRole === 'chair') return ['Chair'];
  if (duty.leadRole === 'manager') return ['CSP manager'];
  const present = duty.leads.filter((id) => !group?.absent.includes(id));
  return (present.length > 0 ? present : duty.leads).map((id) => organisationName(partnership, id));
}

export function organisationName(partnership: Partnership, id: string | null): string {
  const organisation: Organisation | undefined = id === null ? undefined : findOrganisation(partnership, id);
  return organisation?.shortName ?? 'Organisation not set';
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
