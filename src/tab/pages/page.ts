import type { FluentIcon } from '@fluentui/react-icons';
import type { ComponentType, LazyExoticComponent } from 'react';
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
