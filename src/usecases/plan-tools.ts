import type { Arrangement } from '../domain/arrangement.ts';
import type { Store, Tools } from './ports.ts';
import type { DeadlineAnswerStore, DeliveryStore, SeriesStore } from './reminder-ports.ts';

type Kept = Pick<
  Store,
  'people' | 'conversations' | 'links' | 'prompts' | 'updates' | 'clocks' | 'actions' | 'reminders' | 'plan'
>;

/** What planning reads and writes. */
export interface PlanTools extends Pick<Tools, 'partnership' | 'now'> {
  store: Kept & {
    arrangements: Pick<SeriesStore<Arrangement>, 'all'>;
    decisions: Pick<Store['decisions'], 'all'>;
    questions: Pick<Store['questions'], 'all'>;
    deadlineAnswers: Pick<DeadlineAnswerStore, 'newest'>;
    deliveries: Pick<DeliveryStore, 'add' | 'get'>;
  };
}
