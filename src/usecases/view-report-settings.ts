import { applyChanges } from '../domain/changes.ts';
import { choiceOf, type DigestTiming, usualTiming } from '../domain/digest-timing.ts';
import { SMALL } from '../domain/measure.ts';
import { may, type Person, type Role } from '../domain/person.ts';
import { scheduleOf } from '../domain/round.ts';
import { ROUND_WORDS } from '../domain/round-words.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { highestOf } from './change-register.ts';
import type { Tools } from './ports.ts';

/** What reports say and when digests go out. */
export interface ReportSettings {
  /** Empty for none. */
  marking: string;
  /** The data file's, when another stands in its place. */
  registerMarking: string | null;
  digests: DigestRow[];
  /** In a public version a count below this is withheld. */
  smallestCount: number;
  /** Telephone numbers that may stand in an update; the data file's. */
  switchboards: { number: string; name: string }[];
  /** Working days before and after the board; the data file's. */
  schedule: { what: string; workingDays: number }[];
  basedOn: number;
}

/** When the digest comes to somebody, and whether they chose that themselves. */
export interface DigestRow {
  name: string;
  roles: Role[];
  timing: DigestTiming;
  isChosen: boolean;
  isReader: boolean;
}

export async function viewReportSettings(
  { store, register }: Pick<Tools, 'store' | 'register'>,
  reader: Person,
): Promise<ReportSettings> {
  const [changes, people, choices] = await Promise.all([
    store.changes.all(),
    store.people.list(),
    store.digestChoices.all(),
  ]);
  const partnership = applyChanges(register, changes);
  const { marking, switchboards } = partnership;
  return {
    marking,
    registerMarking: marking === register.marking ? null : register.marking,
    digests: people
      .filter((person) => may(person, 'see the digest'))
      .map((person) => {
        const choice = choiceOf(person, choices);
        return {
          name: person.name,
          roles: [...person.roles],
          timing: choice?.timing ?? usualTiming(person),
          isChosen: choice !== undefined,
          isReader: isSamePerson(person, reader),
        };
      }),
    smallestCount: SMALL,
    switchboards: [...switchboards],
    schedule: scheduleOf(partnership)
      .filter(({ step }) => step !== 'boardOn')
      .map(({ step, workingDays }) => ({ what: ROUND_WORDS[step], workingDays })),
    basedOn: highestOf(changes),
  };
}
