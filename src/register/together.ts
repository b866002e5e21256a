import { plainName } from '../domain/names.ts';
import { checkCalendar, checkTimes } from './calendar.ts';
import { checkClocks } from './clocks.ts';
import type { Finding, Path } from './fault.ts';
import { type LooseDuty, type LooseNamed, type LooseRegister, readLoosely } from './loose.ts';
import { measureIdOf } from './measure-id.ts';
import { RESERVED_WORDS } from './reserved-words.ts';

/** What is wrong with the parts as they stand to each other. Takes data of any shape. */
export function checkTogether(data: unknown): Finding[] {
  const register = readLoosely(data);
  return [
    ...checkNames('organisations', register.organisations),
    ...checkNames('groups', register.groups),
    ...checkNames('duties', register.duties),
    ...checkNames('themes', register.themes),
    ...checkNames('clocks', register.clocks),
    ...register.duties.flatMap((duty, index) => checkDuty(['duties', index], duty, register)),
    ...register.groups.flatMap(({ absent }, index) =>
      checkReferences(['groups', index, 'absent'], absent, 'organisation', register.organisations),
    ),
    ...register.themes.flatMap((theme, index) =>
      checkReferences(['themes', index, 'duties'], theme.duties, 'duty', register.duties),
    ),
    ...checkGroupsAreAsked(register),
    ...checkClocks(register),
    ...checkCalendar(register),
  ];
}

/** Within its kind a word names one thing, and none that the bot understands otherwise. */
function checkNames(kind: string, entries: readonly LooseNamed[]): Finding[] {
  const owners = new Map<string, number>();
  return entries.flatMap((entry, index) =>
    namesOf(entry).flatMap(({ at, name }): Finding[] => {
      const path = [kind, index, ...at];
      const plain = plainName(name);
      if (plain === '') return [];
      if (RESERVED_WORDS.has(plain)) return [{ path, message: 'The bot knows this word already. Write another name.' }];
      const owner = owners.get(plain) ?? index;
      owners.set(plain, owner);
      if (owner === index) return [];
      return [{ path, message: `This names ${kind}[${owner}] already. Write a name that only one of them has.` }];
    }),
  );
}

function namesOf(entry: LooseNamed): { at: Path; name: string }[] {
  return [
    { at: ['id'], name: entry.id },
    { at: ['name'], name: entry.name },
    { at: ['shortName'], name: entry.shortName },
    ...entry.aliases.map((name, index) => ({ at: ['aliases', index], name })),
  ];
}

function checkDuty(path: Path, duty: LooseDuty, register: LooseRegister): Finding[] {
  const hasLead = duty.leads.length > 0 || duty.leadRole !== '';
  const message = 'Nobody leads this duty. Write an organisation here, or chair or manager under leadRole.';
  return [
    ...(hasLead ? [] : [{ path: [...path, 'leads'], message }]),
    ...checkReferences([...path, 'leads'], duty.leads, 'organisation', register.organisations),
    ...checkReferences([...path, 'support'], duty.support, 'organisation', register.organisations),
    ...checkReferences([...path, 'groups'], duty.groups, 'group', register.groups),
    ...checkMeasures(path, duty),
    ...checkTimes(path, duty),
  ];
}

/** Values are kept under a measure's id and asked for by its name, so within a duty each has its own. */
function checkMeasures(path: Path, { measures }: LooseDuty): Finding[] {
  const ids = measures.map(measureIdOf);
  const names = measures.map(({ name }) => plainName(name));
  return measures.flatMap(({ id }, index): Finding[] => {
    const at = [...path, 'measures', index];
    const isNamedAgain = names[index] !== '' && names.indexOf(names[index] ?? '') < index;
    if (isNamedAgain) {
      return [{ path: [...at, 'name'], message: 'An earlier measure has this name. Write another, or remove one.' }];
    }
    if (ids[index] === '' || ids.indexOf(ids[index] ?? '') === index) return [];
    const message =
      'An earlier measure has this id, which is made of the name where none is written. Write another id.';
    return [{ path: id === '' ? at : [...at, 'id'], message }];
  });
}

function checkReferences(path: Path, ids: readonly string[], what: string, among: readonly LooseNamed[]): Finding[] {
  const known = among.map((entry) => entry.id).filter((id) => id !== '');
  return ids.flatMap((id, index): Finding[] => {
    if (id === '') return [];
    const at = [...path, index];
    if (!known.includes(id))
      return [{ path: at, message: `No ${what} has this id. Write one of ${known.join(', ')}.` }];
    if (ids.indexOf(id) < index) return [{ path: at, message: `This ${what} is in the list already. Remove it.` }];
    return [];
  });
}

function checkGroupsAreAsked({ groups, duties }: LooseRegister): Finding[] {
  const asked = new Set(duties.flatMap((duty) => duty.groups));
  return groups.flatMap((group, index): Finding[] => {
    if (group.id === '' || asked.has(group.id)) return [];
    return [{ path: ['groups', index], message: 'No duty asks this group. Add its id to the groups of a duty.' }];
  });
}
