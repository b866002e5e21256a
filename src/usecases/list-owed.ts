import type { Duty, Group } from '../domain/partnership.ts';
import { may, mayAnswer, type Person } from '../domain/person.ts';
import type { PromptLine } from '../domain/prompt.ts';
import type { Round } from '../domain/round.ts';
import type { Tools } from './ports.ts';
import { viewRound } from './view-round.ts';

export interface OwedLine extends PromptLine {
  group: Group;
}

/** What a person owes in the running round, with what is already answered, so that progress can reach 100 %. */
export interface Owed {
  round: Round;
  lines: OwedLine[];
}

/**
 * Everybody owes the duties of their groups. Leads and deputies also owe what their organisation leads, in the duty's
 * home group; so does the chair or manager for duties led by that role.
 */
export async function listOwed(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  person: Person,
): Promise<Owed | undefined> {
  const status = await viewRound(tools);
  if (!status) return undefined;
  const lines = status.groups.flatMap(({ view }) =>
    view.lines
      .filter((line) => owes(person, line.duty, view.group.id))
      .filter((line) => mayAnswer(person, line.duty.id, view.group.id, tools.partnership))
      .map((line) => ({ ...line, group: view.group })),
  );
  return { round: status.round, lines };
}

function owes(person: Person, duty: Duty, groupId: string): boolean {
  if (!may(person, 'answer')) return false;
  if (person.groupIds.includes(groupId)) return true;
  if (duty.groups[0] !== groupId) return false;
  if (duty.leadRole) return person.roles.includes(duty.leadRole);
  const speaks = person.roles.includes('lead') || person.roles.includes('deputy');
  return speaks && person.organisationId !== null && duty.leads.includes(person.organisationId);
}
