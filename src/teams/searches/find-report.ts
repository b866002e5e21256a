import { searchReports } from '../../usecases/search-reports.ts';
import { foundReport } from '../views/report-glance.ts';
import type { Search } from './search.ts';

export const findReport: Search = {
  commandId: 'find-report',
  needs: 'report',
  title: 'Find a report',
  description: 'Put a report into your message: its headline, its numbers and where it stands',
  parameter: {
    name: 'words',
    title: 'Report',
    description: 'A group, duty, organisation or theme, a period such as Q2, or a state such as issued',
  },
  nothing: {
    found: 'No report matches. Try a group, a duty, a quarter such as Q2, or a state such as issued.',
    yet: 'There are no reports yet. To compile one, type report in your own chat with CSP Progress.',
  },
  async run(tools, { now }, words, { skip, count }) {
    const wanted = (await searchReports(tools, words)).slice(skip, skip + count);
    return wanted.map((version) => foundReport(tools, version, now));
  },
};
