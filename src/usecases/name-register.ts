import type { Partnership } from '../domain/partnership.ts';
import type { Named } from './ports.ts';

/** What groups, duties, organisations and themes are called, for `language.find`. */
export function groupNames(partnership: Partnership): Named[] {
  return partnership.groups.map(({ id, name, shortName, aliases }) => ({
    id,
    names: [shortName, name, id, ...aliases],
  }));
}

export function dutyNames(partnership: Partnership): Named[] {
  return partnership.duties.map(({ id, title, shortName, aliases }) => ({
    id,
    names: [`${id} ${shortName}`, shortName, id, title, ...aliases],
  }));
}

export function organisationNames(partnership: Partnership): Named[] {
  return partnership.organisations.map(({ id, name, shortName, aliases }) => ({
    id,
    names: [shortName, name, id, ...aliases],
  }));
}

export function themeNames(partnership: Partnership): Named[] {
  return partnership.themes.map(({ id, name, shortName, aliases }) => ({
    id,
    names: [shortName, name, id, ...aliases],
  }));
}
