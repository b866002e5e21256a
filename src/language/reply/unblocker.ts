import { findOrganisation, type Partnership } from '../../domain/partnership.ts';
import { mentionsIn, namesOf } from './names.ts';

const ROLES =
  /\b(?:the )?(chair|director|csp manager|legal|finance|procurement|home office|full council|cabinet|human resources|hr)\b/;
const ASKED_OF = /\b(?:needs?|waiting (?:on|for)|awaiting|chas(?:ed|ing)|from|up to|until|by) (?:the |our |a )?$/;
const OWES =
  /^(?:'s)? (?:haven't|hasn't|have not|has not|need|needs|to (?:sign|agree|approve|send|decide|confirm|release|share)|yet to|still)\b/;

/** Who can unblock it, where the obstacle's own words name an organisation of the register or a role. */
export function findUnblocker(obstacle: string, partnership: Partnership): string | null {
  const { organisations } = namesOf(partnership);
  const owing = mentionsIn(obstacle, organisations).find(
    ({ start, end }) => ASKED_OF.test(obstacle.slice(0, start)) || OWES.test(obstacle.slice(end)),
  );
  if (owing) return findOrganisation(partnership, owing.id)?.shortName ?? 'NHS';
  const role = ROLES.exec(obstacle);
  const [words = '', name = ''] = role ?? [];
  const at = role?.index ?? 0;
  const isOwing = ASKED_OF.test(obstacle.slice(0, at)) || OWES.test(obstacle.slice(at + words.length));
  return role && isOwing ? name.charAt(0).toUpperCase() + name.slice(1) : null;
}
