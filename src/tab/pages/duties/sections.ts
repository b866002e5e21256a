import type { ComponentType } from 'react';
import type { DutyView } from '../../../usecases/view-duty.ts';
import { About } from './about.tsx';
import { Asked } from './asked.tsx';
import { Deadlines } from './deadlines.tsx';
import { History } from './history.tsx';
import { Measures } from './measures.tsx';
import type { SectionProps } from './section-props.ts';

/** One part of a duty's page. */
interface Section {
  /** Behind the duty's id in the address; empty for the first. */
  path: string;
  title: string;
  /** Left out for duties that have nothing of it. */
  isFor?: (duty: DutyView) => boolean;
  component: ComponentType<SectionProps>;
}

/** In the order of the page. */
export const sections: readonly Section[] = [
  { path: '', title: 'About', component: About },
  { path: 'history', title: 'History', component: History },
  { path: 'deadlines', title: 'Deadlines', component: Deadlines },
  { path: 'measures', title: 'Measures', isFor: ({ hasMeasures }) => hasMeasures, component: Measures },
  { path: 'asked', title: 'Risks, questions and requests', component: Asked },
];
