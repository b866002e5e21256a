import type { Partnership } from './partnership.ts';
import { organisationName } from './prompt.ts';
import type { RequestKind, Verdict } from './request.ts';
import { formatDay } from './words.ts';

export const REQUEST_TITLES: Record<RequestKind, string> = {
  'more time': 'More time',
  'not for us': 'Not for us',
  'other owner': 'Another owner',
};

/** "Agreed until 7 December 2026." */
export function sayVerdict(partnership: Partnership, verdict: Verdict): string {
  switch (verdict.kind) {
    case 'agreed':
      return `Agreed until ${formatDay(verdict.until)}.`;
    case 'not asked':
      return 'Agreed: the group is not asked about it any more.';
    case 'owner':
      return `${organisationName(partnership, verdict.organisationId)} leads from now on, before ${verdict.before}.`;
    case 'refused':
      return 'Not agreed.';
    case 'taken back':
      return 'Taken back.';
  }
}
