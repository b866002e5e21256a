import type { Day } from '../domain/day.ts';
import type { RoundOpening } from '../domain/partnership.ts';
import { ROUND_STEPS } from '../domain/round.ts';
import { ROUND_WORDS, STAGE_WORDS } from '../domain/round-words.ts';
import { dayOf } from '../domain/working-days.ts';
import { highestOf } from './change-register.ts';
import type { Tools } from './ports.ts';
import { type RoundView, viewRounds } from './view-rounds.ts';

/** One round with its days. */
export interface RoundPage {
  boardOn: Day;
  covers: string;
  stage: string;
  posted: number;
  answered: number;
  asked: number;
  /** By its day alone a step has passed; that it was done is only known of the prompts. */
  steps: { what: string; on: Day; state: 'done' | 'passed' | 'today' | 'next' | 'ahead' }[];
}

export interface RoundSettings {
  opening: RoundOpening;
  last: RoundPage | null;
  /** The running round; null when the register has no board ahead. */
  running: RoundPage | null;
  later: RoundPage[];
  /** Groups without a channel, by short name: nothing can be posted there. */
  unlinked: string[];
  /** Linked groups whose prompt is not posted in the running round. */
  unposted: string[];
  basedOn: number;
}

/** The rounds as they stand, and what opening the running one would do. */
export async function viewRoundSettings(tools: Pick<Tools, 'store' | 'partnership' | 'now'>): Promise<RoundSettings> {
  const { store, partnership } = tools;
  const today = dayOf(tools.now());
  const [{ last, ahead }, links, changes] = await Promise.all([
    viewRounds(tools),
    store.links.list(),
    store.changes.all(),
  ]);
  const [running, ...later] = ahead;
  const prompts = running ? await store.prompts.ofRound(running.round.id) : [];
  const isLinked = (groupId: string) => links.some((link) => link.groupId === groupId);
  const isPosted = (groupId: string) => prompts.some((one) => one.groupId === groupId && one.state === 'sent');
  const namesOf = (isMeant: (groupId: string) => boolean) =>
    partnership.groups.filter(({ id }) => isMeant(id)).map(({ shortName }) => shortName);
  return {
    opening: partnership.roundOpening,
    last: last ? pageOf(last, today) : null,
    running: running ? pageOf(running, today) : null,
    later: later.map((view) => pageOf(view, today)),
    unlinked: namesOf((id) => !isLinked(id)),
    unposted: namesOf((id) => isLinked(id) && !isPosted(id)),
    basedOn: highestOf(changes),
  };
}

function pageOf({ round, stage, next, posted, answered, asked }: RoundView, today: Day): RoundPage {
  return {
    boardOn: round.boardOn,
    covers: round.covers,
    stage: STAGE_WORDS[stage],
    posted,
    answered,
    asked,
    steps: ROUND_STEPS.map((step) => {
      const on = round[step];
      const isDone = step === 'promptsOn' && posted > 0;
      const state = isDone ? 'done' : on < today ? 'passed' : step !== next ? 'ahead' : on === today ? 'today' : 'next';
      return { what: ROUND_WORDS[step], on, state } as const;
    }),
  };
}
