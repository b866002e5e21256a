import type { Day } from '../../domain/day.ts';
import { findDeadline } from '../../domain/find-deadline.ts';
import { findGroup, type Partnership } from '../../domain/partnership.ts';
import type { Person, PersonKey } from '../../domain/person.ts';
import type { Standing } from '../../domain/standing-arrangements.ts';
import { isSamePerson } from '../../domain/standing-arrangements.ts';
import { formatDay, formatDayLong } from '../../domain/words.ts';
import { addDays } from '../../domain/working-days.ts';
import { plain } from '../plain.ts';

/** What words about arrangements are made of. */
export interface Words {
  partnership: Partnership;
  people: readonly Person[];
  today: Day;
  /** To whom it is said. */
  reader: PersonKey;
}

/** "Away from 21 December 2026 to 4 January 2027", and who hears instead. */
export function describeArranged(arranged: Standing, words: Words): { what: string; detail: string } {
  switch (arranged.kind) {
    case 'snooze': {
      const deadline = findDeadline(words.partnership, arranged.deadlineId);
      const on = formatDayLong(arranged.untilOn);
      return { what: `Put off to ${on}`, detail: deadline ? `${deadline.dutyId ?? ''} ${deadline.what}`.trim() : '' };
    }
    case 'leave': {
      const isOwn = isSamePerson(arranged.person, words.reader);
      const who = isOwn ? 'Away' : `${nameOf(arranged.person, words)} is away`;
      return { what: `${who} ${sayDays(arranged)}`, detail: describeHearing(arranged, words) };
    }
    case 'pause':
      return {
        what: `${pausedName(arranged.whom, words)}: reminders paused ${sayDays(arranged)}`,
        detail: `They begin again on ${formatDay(addDays(arranged.untilOn, 1))}.`,
      };
  }
}

/** Who hears while somebody is away. */
function describeHearing({ standIn, person }: Extract<Standing, { kind: 'leave' }>, words: Words): string {
  const isOwn = isSamePerson(person, words.reader);
  if (standIn) {
    const whose = isOwn ? 'your' : 'their';
    return isSamePerson(standIn, words.reader)
      ? 'You stand in, and get their reminders meanwhile.'
      : `${nameOf(standIn, words)} stands in, and gets ${whose} reminders meanwhile.`;
  }
  const known = words.people.find((one) => isSamePerson(one, person));
  return known?.roles.includes('lead')
    ? `Nobody stands in: the deputies of ${isOwn ? 'your' : 'their'} organisation hear, and where there is none, the CSP manager.`
    : `Nobody stands in: ${isOwn ? 'your' : 'their'} reminders wait until then.`;
}

/** "from 21 December 2026 to 4 January 2027", "until 7 December 2026", "on 7 December 2026" */
export function sayDays({ fromOn, untilOn }: { fromOn: Day; untilOn: Day }): string {
  return fromOn === untilOn ? `on ${formatDay(fromOn)}` : `from ${formatDay(fromOn)} to ${formatDay(untilOn)}`;
}

export function pausedName(whom: { groupId: string } | PersonKey, words: Words): string {
  return 'groupId' in whom ? (findGroup(words.partnership, whom.groupId)?.name ?? whom.groupId) : nameOf(whom, words);
}

function nameOf(key: PersonKey, { people }: Words): string {
  const name = people.find((one) => isSamePerson(one, key))?.name ?? '';
  return name === '' ? 'Somebody' : plain(name);
}
