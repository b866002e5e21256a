import type { Instant } from '../domain/day.ts';
import { type Duty, findGroup, type Partnership } from '../domain/partnership.ts';
import { isManaging, type Person } from '../domain/person.ts';
import { organisationName } from '../domain/prompt.ts';
import { requestIdOf } from '../domain/request.ts';
import { mayReadWords } from '../domain/restricted.ts';
import { findRound } from '../domain/round.ts';
import { type Standing, standingOf } from '../domain/standing.ts';
import { isSamePerson } from '../domain/standing-arrangements.ts';
import { progressOf, type Update } from '../domain/update.ts';
import { formatDay } from '../domain/words.ts';
import { findUpdate } from './find-update.ts';
import type { Tools } from './ports.ts';
import { sayUpdate } from './say-update.ts';
import { findDutyIn } from './view-duty.ts';

const PAGE = 20;

/** One revision of what a group said about a duty. */
export interface HistoryEntry {
  id: string;
  at: Instant;
  groupName: string;
  /** "Board on 10 December 2026" */
  round: string;
  organisationName: string;
  /** Who it was, for the manager and for the person alone; others read the organisation, as in chat. */
  personName: string | null;
  standing: Standing;
  percent: number | null;
  /** "Progress", "No change since 3 August 2026", "Asked for more time, until 14 December 2026" */
  heading: string;
  /** Empty where nothing was written, and where the reader may not read it. */
  words: { label: string; text: string }[];
  areWordsWithheld: boolean;
  evidenceUrl: string | null;
  /** A newer revision says otherwise, or takes it back. */
  state: 'stands' | 'corrected' | 'taken back';
}

export interface HistoryPage {
  entries: HistoryEntry[];
  /** Where the next page goes on; null after the last. */
  after: string | null;
}

/**
 * What was ever said about a duty, in every round and group, newest first. Undefined when there is no such duty, or no
 * such place to go on from.
 *
 * @param after the id of the last entry that was read
 */
export async function viewDutyHistory(
  tools: Pick<Tools, 'store' | 'partnership'>,
  who: Person,
  { dutyId, after }: { dutyId: string; after?: string | undefined },
): Promise<HistoryPage | undefined> {
  const { store, partnership } = tools;
  const duty = findDutyIn(partnership, dutyId);
  const last = after === undefined ? undefined : await findUpdate(tools, after);
  if (!duty || (after !== undefined && last?.dutyId !== duty.id)) return undefined;
  const found: Update[] = [];
  for await (const update of store.updates.newestFirst({ dutyId: duty.id, ...(last && { after: last }) })) {
    found.push(update);
    if (found.length > PAGE) break;
  }
  const shown = found.slice(0, PAGE);
  const newest = await Promise.all(shown.map((update) => store.updates.newest(update)));
  const entries = shown.map((update, index) => entryOf(partnership, who, duty, update, newest[index]));
  return { entries, after: found.length > PAGE ? (entries.at(-1)?.id ?? null) : null };
}

function entryOf(
  partnership: Partnership,
  who: Person,
  duty: Duty,
  update: Update,
  newest: Update | undefined,
): HistoryEntry {
  const { sayer } = update;
  const said = sayUpdate(partnership, update);
  const mayRead = mayReadWords(who, duty, update.groupId, partnership);
  const isLater = newest !== undefined && newest.revision > update.revision;
  const hasWords = said.words.length > 0 || said.evidenceUrl !== null;
  return {
    id: requestIdOf(update),
    at: update.saidAt,
    groupName: findGroup(partnership, update.groupId)?.name ?? update.groupId,
    round: `Board on ${formatDay(findRound(partnership, update.roundId)?.boardOn ?? update.roundId)}`,
    organisationName: organisationName(partnership, sayer.organisationId),
    personName: isManaging(who) || isSamePerson(who, sayer) ? sayer.name : null,
    standing: standingOf(update),
    percent: progressOf(update)?.percent ?? null,
    heading: said.heading,
    words: mayRead ? said.words : [],
    areWordsWithheld: !mayRead && hasWords,
    evidenceUrl: mayRead ? said.evidenceUrl : null,
    state: !isLater ? 'stands' : newest.said.kind === 'withdrawn' ? 'taken back' : 'corrected',
  };
}
