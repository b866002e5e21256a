import type { Store, Tools } from './ports.ts';
import type { ArrangementStore, DeadlineAnswerStore, DeliveryStore } from './reminder-ports.ts';

type Kept = Pick<Store, 'people' | 'conversations' | 'links' | 'prompts' | 'updates' | 'clocks' | 'reminders' | 'plan'>;

/** What planning reads and writes. */
export interface PlanTools extends Pick<Tools, 'partnership' | 'now'> {
  store: Kept & {
    arrangements: Pick<ArrangementStore, 'all'>;
    deadlineAnswers: Pick<DeadlineAnswerStore, 'newest'>;
    deliveries: Pick<DeliveryStore, 'add'>;
  };
}
