import type { ComponentType, LazyExoticComponent } from 'react';
import type { Act } from '../../../domain/person.ts';

/** One part of the settings, with a page of its own. */
export interface Part {
  /** Behind `/settings/`, also for what is below it: `people` takes `people/<tenant>/<object>`. */
  path: string;
  title: string;
  /** What can be done there, in one sentence. */
  lead: string;
  /** Who finds it: any of these is enough. The server decides what it shows. */
  needs: readonly Act[];
  component: LazyExoticComponent<ComponentType<PartProps>>;
}

export interface PartProps {
  /** What follows the part's path; empty for the part itself, or the list of parts. */
  below: string;
}
