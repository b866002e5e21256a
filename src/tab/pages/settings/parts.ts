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
  {
    path: 'groups',
    title: 'Groups and channels',
    lead: 'See which channel each group has and who is in it, and post its prompt.',
    needs: ['link'],
    component: lazy(() => import('./groups/groups.tsx').then(({ Groups }) => ({ default: Groups }))),
  },
  {
    path: 'ladders',
    title: 'Ladders',
    lead: 'Change when the reminders of a duty go out and who hears, and see the dates first.',
    needs: ['change the register'],
    component: lazy(() => import('./ladders/ladders.tsx').then(({ Ladders }) => ({ default: Ladders }))),
  },
  {
    path: 'calendar',
    title: 'Calendar',
    lead: 'Close the offices on days, move a board, and see every date that moves first.',
    needs: ['change the register'],
    component: lazy(() => import('./calendar/calendar.tsx').then(({ Calendar }) => ({ default: Calendar }))),
  },
  {
    path: 'rounds',
    title: 'Rounds',
    lead: 'See the days of each round, open one now, and say whether they open by themselves.',
    needs: ['change the register'],
    component: lazy(() => import('./rounds/rounds.tsx').then(({ Rounds }) => ({ default: Rounds }))),
  },
  {
    path: 'reports',
    title: 'Reports',
    lead: 'Change the protective marking, and see when digests go out.',
    needs: ['change the register'],
    component: lazy(() => import('./reports/reports.tsx').then(({ Reports }) => ({ default: Reports }))),
  },
  {
    path: 'pauses',
    title: 'Pauses and leave',
    lead: 'Pause the reminders of a group or a person, and end what anybody arranged.',
    needs: ['pause reminders'],
    component: lazy(() => import('./pauses/pauses.tsx').then(({ Pauses }) => ({ default: Pauses }))),
  },
  {
    path: 'reminders',
    title: 'My reminders',
    lead: 'Say when you are away and who stands in, and what comes to you by itself.',
    needs: ['answer'],
    component: lazy(() =>
      import('./reminders/my-reminders.tsx').then(({ MyRemindersPage }) => ({ default: MyRemindersPage })),
    ),
  },
];
