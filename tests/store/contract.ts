import { arrangementContract } from './contract/arrangements.ts';
import { askingContract } from './contract/asking.ts';
import { auditContract } from './contract/audit.ts';
import { changeContract } from './contract/changes.ts';
import { clockContract } from './contract/clocks.ts';
import { conversationContract } from './contract/conversations.ts';
import { deadlineAnswerContract } from './contract/deadline-answers.ts';
import { deliveryContract } from './contract/deliveries.ts';
import { feedContract } from './contract/feeds.ts';
import { healthContract } from './contract/health.ts';
import { inboxContract } from './contract/inbox.ts';
import { laneContract } from './contract/lanes.ts';
import { linkContract } from './contract/links.ts';
import { measureContract } from './contract/measures.ts';
import type { OpenStore } from './contract/open-store.ts';
import { peopleContract } from './contract/people.ts';
import { planContract } from './contract/plan.ts';
import { promptContract } from './contract/prompts.ts';
import { reminderContract } from './contract/reminders.ts';
import { reportContract } from './contract/reports.ts';
import { riskContract } from './contract/risks.ts';
import { updateContract } from './contract/updates.ts';
import { wordsContract } from './contract/words.ts';

/** What every store must do, whatever it is made of. `open` answers an empty store each time. */
export function storeContract(open: OpenStore): void {
  peopleContract(open);
  conversationContract(open);
  linkContract(open);
  promptContract(open);
  updateContract(open);
  reportContract(open);
  feedContract(open);
  auditContract(open);
  clockContract(open);
  measureContract(open);
  riskContract(open);
  reminderContract(open);
  planContract(open);
  changeContract(open);
  deliveryContract(open);
  laneContract(open);
  arrangementContract(open);
  askingContract(open);
  deadlineAnswerContract(open);
  inboxContract(open);
  wordsContract(open);
  healthContract(open);
}
