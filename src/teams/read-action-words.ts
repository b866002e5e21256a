import type { Day } from '../domain/day.ts';
import type { Partnership } from '../domain/partnership.ts';
import type { Language } from '../usecases/ports.ts';
import { dutyNames, groupNames, organisationNames } from './commands/naming.ts';

/** What a form of an action holds, as texts; empty where nothing was said or read. */
export interface ActionInputs {
  what: string;
  /** `organisation:council` */
  owner: string;
  dutyId: string;
  dueOn: string;
  agreedOn: string;
}

/**
 * "d07 Renew the order by 12 March 2027, council, agreed 12 January 2022": a duty first if any, the day after the last
 * "by", then who owes it. What can not be read stays empty, for the form to ask.
 */
export function readActionWords(
  words: string,
  { language, partnership, today }: { language: Language; partnership: Partnership; today: Day },
): ActionInputs {
  const [, beforeAgreed = words, agreed = ''] = /^(.*?),? agreed (?:on )?([^,]+)$/iu.exec(words) ?? [];
  const [, head = beforeAgreed, tail = ''] = /^(.*) by (.+)$/iu.exec(beforeAgreed) ?? [];
  const [, day = tail, owner = ''] = /^([^,]+), *(.+)$/u.exec(tail) ?? [];
  const due = language.readDay(day, today, 'future');
  const isDay = due.outcome === 'day';
  const { dutyId, rest } = readDuty(isDay ? head : beforeAgreed, partnership);
  const on = language.readDay(agreed, today, 'past');
  return {
    what: rest,
    owner: readOwnerWords(owner, language, partnership),
    dutyId,
    dueOn: isDay ? due.on : '',
    agreedOn: on.outcome === 'day' ? on.on : '',
  };
}

/** By its number alone: "asb hotspots" is what is to be done, and no duty. */
function readDuty(words: string, partnership: Partnership): { dutyId: string; rest: string } {
  const [, first = '', rest = ''] = /^(\S+?)[:,]? +(.+)$/u.exec(words) ?? [];
  const id = dutyNames(partnership).find((duty) => duty.id.toLowerCase() === first.toLowerCase())?.id;
  return id === undefined ? { dutyId: '', rest: words.trim() } : { dutyId: id, rest: rest.trim() };
}

function readOwnerWords(words: string, language: Language, partnership: Partnership): string {
  if (words === '') return '';
  const among = [
    ...organisationNames(partnership).map((one) => ({ ...one, id: `organisation:${one.id}` })),
    ...groupNames(partnership).map((one) => ({ ...one, id: `group:${one.id}` })),
  ];
  const found = language.find(words, among);
  return found.outcome === 'found' ? found.id : '';
}
