import type { TabRoute } from '../route.ts';
import { boardActions } from './board-actions.ts';
import { questions } from './questions.ts';
import { requests } from './requests.ts';
import { risks } from './risks.ts';

/** What people ask of each other, what the board agreed, and what may go wrong. */
export const asked: readonly TabRoute[] = [...requests, ...questions, ...boardActions, ...risks];
