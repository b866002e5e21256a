import {
  BoardRegular,
  CalendarLtrRegular,
  ChatHelpRegular,
  ClipboardTaskListLtrRegular,
  DocumentTextRegular,
  EditRegular,
  type FluentIcon,
  HistoryRegular,
  MailRegular,
  PersonRegular,
  SearchRegular,
  SettingsRegular,
  TimerRegular,
} from '@fluentui/react-icons';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Act } from '../../domain/person.ts';

/** One page of the tab. */
export interface Page {
  /** Where it stands behind the `#`, also for what is below it: `/duties` takes `/duties/D07`. */
  path: string;
  /** As the list of pages calls it. */
  title: string;
  icon: FluentIcon;
  /** Who finds it in the list; the server decides what it shows. */
  needs: Act;
  /** Left out of the list, because it is reached another way. */
  isUnlisted?: boolean;
  /** Read when it is opened first. */
  component: LazyExoticComponent<ComponentType<PageProps>>;
}

export interface PageProps {
  /** What follows the page's path: `D07` of `/duties/D07`; empty for the page itself. */
  below: string;
}

/** In the order of the list. */
export const pages: readonly Page[] = [
  {
    path: '/overview',
    title: 'Overview',
    icon: BoardRegular,
    needs: 'look',
    component: lazy(() => import('./overview/overview.tsx').then(({ Overview }) => ({ default: Overview }))),
  },
  {
    path: '/my-updates',
    title: 'My updates',
    icon: EditRegular,
    needs: 'answer',
    component: lazy(() => import('./my-updates/my-updates.tsx').then(({ MyUpdates }) => ({ default: MyUpdates }))),
  },
  {
    path: '/duties',
    title: 'Duties',
    icon: ClipboardTaskListLtrRegular,
    needs: 'look',
    component: lazy(() => import('./duties/duties.tsx').then(({ Duties }) => ({ default: Duties }))),
  },
  {
    path: '/calendar',
    title: 'Calendar',
    icon: CalendarLtrRegular,
    needs: 'look',
    component: lazy(() => import('./calendar/calendar.tsx').then(({ Calendar }) => ({ default: Calendar }))),
  },
  {
    path: '/reports',
    title: 'Reports',
    icon: DocumentTextRegular,
    needs: 'report',
    component: lazy(() => import('./reports/reports.tsx').then(({ Reports }) => ({ default: Reports }))),
  },
  {
    path: '/asked',
    title: 'Requests and questions',
    icon: ChatHelpRegular,
    needs: 'look',
    component: lazy(() => import('./asked/asked.tsx').then(({ Asked }) => ({ default: Asked }))),
  },
  {
    path: '/clocks',
    title: 'Clocks',
    icon: TimerRegular,
    needs: 'see clocks',
    component: lazy(() => import('./clocks/clocks.tsx').then(({ Clocks }) => ({ default: Clocks }))),
  },
  {
    path: '/deliveries',
    title: 'Deliveries',
    icon: MailRegular,
    needs: 'see deliveries',
    component: lazy(() => import('./deliveries/deliveries.tsx').then(({ Deliveries }) => ({ default: Deliveries }))),
  },
  {
    path: '/audit',
    title: 'Audit',
    icon: HistoryRegular,
    needs: 'read the audit',
    component: lazy(() => import('./audit/audit.tsx').then(({ Audit }) => ({ default: Audit }))),
  },
  {
    path: '/settings',
    title: 'Settings',
    icon: SettingsRegular,
    needs: 'look',
    component: lazy(() => import('./settings/settings.tsx').then(({ Settings }) => ({ default: Settings }))),
  },
  {
    path: '/you',
    title: 'You',
    icon: PersonRegular,
    needs: 'look',
    component: lazy(() => import('./you.tsx').then(({ You }) => ({ default: You }))),
  },
  {
    path: '/search',
    title: 'Search',
    icon: SearchRegular,
    needs: 'look',
    isUnlisted: true,
    component: lazy(() => import('./search/search.tsx').then(({ Search }) => ({ default: Search }))),
  },
];
