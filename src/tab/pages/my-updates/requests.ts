import type { RequestKind } from '../../../domain/request.ts';

/** What can be asked of the manager about an update, each with its form. Nothing changes until the manager decides. */
export const REQUESTS: Record<
  RequestKind,
  { path: string; title: string; menu: string; explanation: string; button: string }
> = {
  'not for us': {
    path: 'not-for-us',
    title: 'Not for us',
    menu: 'Not for us',
    explanation:
      'Say so when the group should not be asked. Where another organisation should lead, choose Another owner. Nothing changes until the CSP manager decides.',
    button: 'Send to the manager',
  },
  'more time': {
    path: 'more-time',
    title: 'Ask for more time',
    menu: 'Ask for more time',
    explanation: 'The date changes only when the CSP manager agrees. Your last answer stays as it is.',
    button: 'Ask for more time',
  },
  'other owner': {
    path: 'other-owner',
    title: 'Another owner',
    menu: 'I’m not the right person',
    explanation: 'The duty keeps its lead until the CSP manager decides. Your last answer stays as it is.',
    button: 'Send to the manager',
  },
};

/** In the order of the menu. */
export const REQUEST_KINDS = ['more time', 'not for us', 'other owner'] as const satisfies RequestKind[];

export const REQUEST_PATHS: Record<string, RequestKind> = Object.fromEntries(
  REQUEST_KINDS.map((kind) => [REQUESTS[kind].path, kind]),
);
