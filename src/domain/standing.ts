import type { Progress, Update } from './update.ts';
import { isAnswer, progressOf } from './update.ts';

/**
 * Where a duty stands, in the one word that people read. Wording: DOMAIN.md section 4, built from real council rules.
 * `no update` is grey, never green or red.
 */
export type Standing =
  | 'on track'
  | 'at risk'
  | 'off track'
  | 'complete'
  | 'not started'
  | 'in progress'
  | 'not for us'
  | 'no update';

export interface StandingWords {
  /** "On track" */
  word: string;
  /** A shape, so that colour is never alone. */
  shape: string;
  /** What the word promises, for forms and reports. */
  meaning: string;
}

export const STANDINGS = {
  'off track': {
    word: 'Off track',
    shape: '■',
    meaning: 'Will not be delivered without help. Board to decide or act.',
  },
  'at risk': {
    word: 'At risk',
    shape: '▲',
    meaning: 'An issue or some slippage, with a plan to recover. Board to note.',
  },
  'not started': { word: 'Not started', shape: '○', meaning: 'Work has not begun.' },
  'in progress': { word: 'In progress', shape: '◐', meaning: 'Work has begun. No colour was given.' },
  'on track': {
    word: 'On track',
    shape: '●',
    meaning: 'No issues. Will be delivered on time. Nothing needed from the board.',
  },
  complete: { word: 'Complete', shape: '✓', meaning: 'Done, evidence recorded.' },
  'not for us': {
    word: 'Not for us',
    shape: '–',
    meaning: 'The group says that this is not theirs. The manager decides.',
  },
  'no update': { word: 'No update received', shape: '○', meaning: 'Nobody has answered.' },
} as const satisfies Record<Standing, StandingWords>;

/** Worst first: the order of exceptions and of a duty that several groups answer. */
export const WORST_FIRST: readonly Standing[] = [
  'off track',
  'at risk',
  'not started',
  'in progress',
  'on track',
  'complete',
  'not for us',
  'no update',
];

export function standingOf(update: Update | undefined): Standing {
  if (update?.said.kind === 'not for us') return 'not for us';
  const progress = progressOf(update);
  return progress ? standingOfProgress(progress) : 'no update';
}

/** A stated colour wins over the status, except that complete is complete. */
export function standingOfProgress(progress: Progress): Standing {
  if (progress.status === 'complete') return 'complete';
  if (progress.rag === 'red') return 'off track';
  if (progress.rag === 'amber') return 'at risk';
  if (progress.rag === 'green') return 'on track';
  if (progress.status === 'blocked') return 'off track';
  return progress.status === 'not_started' ? 'not started' : 'in progress';
}

/** Something was said that needs no further answer: asking for more time alone, or taking back, leaves it open. */
export function isAnswered(update: Update | undefined): boolean {
  return isAnswer(update) && standingOf(update) !== 'no update';
}

export function isInDifficulty(standing: Standing): boolean {
  return standing === 'off track' || standing === 'at risk';
}

/** Several groups answer one duty: the worst answer speaks for it, never an average. Silence only when all are silent. */
export function worstOf(standings: readonly Standing[]): Standing {
  const isSilent = (standing: Standing) => standing === 'no update' || standing === 'not for us';
  const worst = WORST_FIRST.find((standing) => !isSilent(standing) && standings.includes(standing));
  return worst ?? (standings.length > 0 && !standings.includes('no update') ? 'not for us' : 'no update');
}
