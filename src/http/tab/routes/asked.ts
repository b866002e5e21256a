import type { TabRoute } from '../route.ts';
import { questions } from './questions.ts';
import { requests } from './requests.ts';

/** What people ask of each other. */
export const asked: readonly TabRoute[] = [...requests, ...questions];
