import { plainName } from '../domain/names.ts';

const COMMANDS =
  'help|duties|my updates|updates|update|prompt|status|report|link|unlink|people|person|role|roles|who am i|me|all|' +
  'everyone|undo|cancel|yes|no';

const PERIODS =
  'round|month|quarter|year|today|q1|q2|q3|q4|' +
  'january|february|march|april|may|june|july|august|september|october|november|december';

/** Words that already say something to the bot, so that nothing else may be called by them. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(`${COMMANDS}|${PERIODS}`.split('|').map(plainName));
