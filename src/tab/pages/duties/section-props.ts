import type { DutyView } from '../../../usecases/view-duty.ts';

/** What each part of a duty's page is given. */
export interface SectionProps {
  duty: DutyView;
}
