import { searchDuties } from '../../usecases/search-duties.ts';
import { viewDuties } from '../../usecases/view-duties.ts';
import { foundDuty } from '../views/duty.ts';
import type { Search } from './search.ts';

export const findDuty: Search = {
  commandId: 'find-duty',
  needs: 'look',
  title: 'Find a duty',
  description: 'Put a duty into your message: where it stands, what is due next and its legal basis',
  parameter: {
    name: 'words',
    title: 'Duty',
    description: 'A code such as D07, a word of its title, a group or an organisation',
  },
  nothing: {
    found: 'No duty matches. Try a code such as D07, a word of its title, a group or an organisation.',
    yet: 'The register has no duties.',
  },
  async run(tools, { who, now }, words, { skip, count }) {
    const wanted = searchDuties(tools, { words, who }).slice(skip, skip + count);
    const glances = await viewDuties(tools, wanted);
    return glances.map((glance) => foundDuty(tools, glance, now));
  },
};
