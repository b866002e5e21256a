import { lazy } from 'react';
import type { Part } from './part.ts';

/** In the order of the list. */
export const parts: readonly Part[] = [
  {
    path: 'people',
    title: 'People',
    lead: 'Give people their organisation, groups and roles, and see whom reminders reach.',
    needs: ['place people'],
    component: lazy(() => import('./people/people.tsx').then(({ People }) => ({ default: People }))),
  },
];
