import { auditContract } from './contract/audit.ts';
import { candidateContract } from './contract/candidates.ts';
import { clockContract } from './contract/clocks.ts';
import { conversationContract } from './contract/conversations.ts';
import { feedContract } from './contract/feeds.ts';
import { healthContract } from './contract/health.ts';
import { inboxContract } from './contract/inbox.ts';
import { linkContract } from './contract/links.ts';
import type { OpenStore } from './contract/open-store.ts';
import { peopleContract } from './contract/people.ts';
import { promptContract } from './contract/prompts.ts';
import { reportContract } from './contract/reports.ts';
import { updateContract } from './contract/updates.ts';
import { wordsContract } from './contract/words.ts';

/** What every store must do, whatever it is made of. `open` answers an empty store each time. */
export function storeContract(open: OpenStore): void {
  peopleContract(open);
  conversationContract(open);
  linkContract(open);
  promptContract(open);
  updateContract(open);
  candidateContract(open);
  reportContract(open);
  feedContract(open);
  auditContract(open);
  clockContract(open);
  inboxContract(open);
  wordsContract(open);
  healthContract(open);
}
