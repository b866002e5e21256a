import type { Instant } from '../domain/day.ts';
import { findGroup } from '../domain/partnership.ts';
import type { Person } from '../domain/person.ts';
import { organisationName } from '../domain/prompt.ts';
import { mayReadWords } from '../domain/restricted.ts';
import { slotKey } from '../domain/update.ts';
import type { Tools } from './ports.ts';
import { sayUpdate } from './say-update.ts';
import { findDutyIn } from './view-duty.ts';

/** Some years of one duty; what is older is found in the history. */
const MOST_READ = 2000;
const MOST_LINKS = 50;

/** A link that somebody gave as evidence. */
export interface EvidenceLink {
  url: string;
  groupName: string;
  organisationName: string;
  at: Instant;
}

/** The links that stand in a duty's updates, each once, newest first; undefined when there is no such duty. */
export async function listEvidence(
  { store, partnership }: Pick<Tools, 'store' | 'partnership'>,
  who: Person,
  dutyId: string,
): Promise<EvidenceLink[] | undefined> {
  const duty = findDutyIn(partnership, dutyId);
  if (!duty) return undefined;
  const links = new Map<string, EvidenceLink>();
  const seen = new Set<string>();
  let read = 0;
  for await (const update of store.updates.newestFirst({ dutyId: duty.id })) {
    read += 1;
    if (read > MOST_READ || links.size === MOST_LINKS) break;
    // The newest of a slot comes first: what was corrected or taken back is no evidence any more.
    if (seen.has(slotKey(update))) continue;
    seen.add(slotKey(update));
    const url = sayUpdate(partnership, update).evidenceUrl;
    if (url === null || links.has(url) || !mayReadWords(who, duty, update.groupId, partnership)) continue;
    links.set(url, {
      url,
      groupName: findGroup(partnership, update.groupId)?.name ?? update.groupId,
      organisationName: organisationName(partnership, update.sayer.organisationId),
      at: update.saidAt,
    });
  }
  return [...links.values()];
}
