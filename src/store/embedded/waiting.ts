import type { Day } from '../../domain/day.ts';
import type { PersonKey } from '../../domain/person.ts';
import type { Reminder } from '../../domain/reminder.ts';
import { personId } from '../keys.ts';
import { type Index, inOrder, type Moment, Timeline } from './indexes.ts';
import { byText, obtain } from './sorted.ts';

interface Queue {
  person: PersonKey;
  /** Reminder's id to its day. */
  days: Map<string, Day>;
}

/** Reminders that wait, by person: a handful at a time, however many were said. */
export class Waiting implements Index<Reminder> {
  readonly #queues = new Map<string, Queue>();

  add({ state, person, on }: Reminder, id: string): void {
    if (state !== 'waiting') return;
    const { tenantId, objectId } = person;
    obtain(this.#queues, personId(person), () => ({ person: { tenantId, objectId }, days: new Map() })).days.set(
      id,
      on,
    );
  }

  remove({ person }: Reminder, id: string): void {
    const key = personId(person);
    const days = this.#queues.get(key)?.days;
    days?.delete(id);
    if (days?.size === 0) this.#queues.delete(key);
  }

  peopleOn(day: Day): PersonKey[] {
    return [...this.#queues.values()]
      .filter(({ days }) => [...days.values()].some((on) => on <= day))
      .map(({ person }) => ({ ...person }))
      .toSorted((one, other) => byText(personId(one), personId(other)));
  }

  of(key: string, day: Day): string[] {
    return [...(this.#queues.get(key)?.days ?? [])].filter(([, on]) => on <= day).map(([id]) => id);
  }
}

/** Reminders that were said or excused, by day. */
export class Settled implements Index<Reminder> {
  readonly #byDay = new Timeline<Reminder>(({ on, id }) => inOrder(on, id));

  add(reminder: Reminder, id: string): void {
    if (reminder.state !== 'waiting') this.#byDay.add(reminder, id);
  }

  remove(reminder: Reminder): void {
    if (reminder.state !== 'waiting') this.#byDay.remove(reminder);
  }

  /** The first of all. */
  first(): Moment | undefined {
    return this.#byDay.from('');
  }
}
