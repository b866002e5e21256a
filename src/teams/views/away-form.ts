import { LONGEST_DAYS } from '../../domain/arrange-rules.ts';
import type { Day } from '../../domain/day.ts';
import type { Partnership } from '../../domain/partnership.ts';
import type { Person } from '../../domain/person.ts';
import { standInsFor } from '../../usecases/view-my-reminders.ts';
import type { CardData } from '../card-data.ts';

/** Names that keep the form small enough; the command takes any name. */
const MOST_PEOPLE = 120;
export const NOBODY = 'nobody';

/** The form of leave, with colleagues of one's own organisation and groups first. */
export function awayFormData(
  partnership: Partnership,
  people: readonly Person[],
  ask: {
    who: Person;
    today: Day;
    inputs: { fromOn?: string; untilOn?: string; standIn?: string };
    error: string;
  },
): CardData['away-form'] {
  const { who, inputs } = ask;
  const sorted = standInsFor(who, people).slice(0, MOST_PEOPLE);
  return {
    title: 'I am away',
    explanation: `You get no reminders meanwhile. At most ${LONGEST_DAYS} days; type back to end it early.`,
    error: ask.error,
    fromOn: inputs.fromOn || ask.today,
    untilOn: inputs.untilOn ?? '',
    standIn: inputs.standIn || NOBODY,
    people: [
      { title: 'Nobody', value: NOBODY },
      ...sorted.map(({ name, tenantId, objectId }) => ({ title: name, value: `${tenantId}:${objectId}` })),
    ],
    marking: partnership.marking,
  };
}
