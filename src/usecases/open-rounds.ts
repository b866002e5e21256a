import type { Day, Instant } from '../domain/day.ts';
import type { Opened } from '../domain/delivery.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { instantAt, isQuiet } from '../domain/quiet-hours.ts';
import { currentRound, type Round } from '../domain/round.ts';
import { openingNumber } from '../domain/round-opened.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { promptAll } from './prompt-all.ts';
import type { PromptOutcome } from './prompt-group.ts';
import { tellManagers } from './tell-managers.ts';

/** London times. A channel that Teams does not take is tried again each minute until the second of them. */
const OPENS_AT = '09:00';
const TRIED_UNTIL = '10:00';

type OpenTools = Pick<Tools, 'store' | 'partnership' | 'messenger' | 'now'>;

export type OpenedRounds =
  | { outcome: 'nothing to do' }
  /** Somewhere it may still work; the next tick tries again. */
  | { outcome: 'unfinished' }
  | { outcome: 'opened'; round: Round; opened: Opened };

/**
 * Posts the prompts of the running round by itself, once: from 9am on the day on which they go out, never in quiet hours.
 * A server that slept on that day opens the round on the next working day, as long as updates are not due that day
 * already. A partnership that linked its first group after the round began opens that round itself, and so does one that
 * switched this off. Asked every minute: one read while there is nothing to do. Several servers are harmless, because
 * each prompt is claimed; the managers are told once, in one notice.
 */
export async function openRounds(tools: OpenTools): Promise<OpenedRounds> {
  const now = tools.now();
  const round = findRoundToOpen(tools, now);
  if (!round) return { outcome: 'nothing to do' };
  const number = openingNumber(round.id);
  if ((await tools.store.openings.record(number)).length > 0) return { outcome: 'nothing to do' };
  const opensAt = instantAt(round.promptsOn, OPENS_AT);
  const links = await tools.store.links.list();
  if (!links.some(({ linkedAt }) => linkedAt < opensAt)) return { outcome: 'nothing to do' };

  const outcomes = (await promptAll(tools, null)).map(({ group, prompted }) => ({
    groupId: group.id,
    ...judge(prompted),
  }));
  if (now < instantAt(dayOf(now), TRIED_UNTIL) && outcomes.some(({ mayFollow }) => mayFollow)) {
    return { outcome: 'unfinished' };
  }
  const idsOf = (where: Where) => outcomes.flatMap((one) => (one.where === where ? [one.groupId] : []));
  const opened = { posted: idsOf('posted'), unlinked: idsOf('unlinked'), unreached: idsOf('unreached') };
  const { boardOn, dueOn } = round;
  await tellManagers(tools, { kind: 'round opened', boardOn, dueOn, ...opened }, `round opened:${round.id}`);
  await tools.store.openings.add({ number, revision: 1, roundId: round.id, at: now, ...opened });
  return { outcome: 'opened', round, opened };
}

function findRoundToOpen({ partnership }: OpenTools, now: Instant): Round | undefined {
  if (partnership.roundOpening === 'manual' || isQuiet(now, freeDaysOf(partnership))) return undefined;
  const today: Day = dayOf(now);
  if (now < instantAt(today, OPENS_AT)) return undefined;
  const round = currentRound(partnership, today);
  return round && round.promptsOn <= today && today < round.dueOn ? round : undefined;
}

type Where = keyof Opened;

function judge(prompted: PromptOutcome): { where: Where; mayFollow: boolean } {
  switch (prompted.outcome) {
    case 'sent':
    case 'already sent':
      return { where: 'posted', mayFollow: false };
    case 'being sent':
      return { where: 'unreached', mayFollow: true };
    case 'not reached':
      return { where: 'unreached', mayFollow: prompted.mayRetry };
    case 'no channel':
    case 'no such group':
    case 'no board ahead':
      return { where: 'unlinked', mayFollow: false };
  }
}
