import { plainName } from '../domain/names.ts';

const COMMANDS =
  'help|duties|duty|register|my updates|my update|updates|mine|what do i owe|update|answer|prompt|ask|status|progress|' +
  'where are we|deadlines|deadline|due|what is due|calendar|report|progress report|compile|link|unlink|connect|people|members|person|who|role|roles|place|' +
  'clocks|clock|start clock|start a clock|ladder|ladders|reminder ladder|change ladder|closed|closure days|open|' +
  'done|mark done|reminders|reminder|my reminders|what is next|away|i am away|on leave|out of office|back|i am back|im back|pause|resume|unpause|' +
  'deliveries|outbox|stuck|' +
  'requests|decisions|questions|question|answers|answer question|ask a question|morning|my morning|' +
  'who am i|whoami|me|hello|hi|start|all|everything|everyone|partnership|undo|cancel|yes|no';

const PERIODS =
  'round|month|quarter|year|today|q1|q2|q3|q4|' +
  'january|february|march|april|may|june|july|august|september|october|november|december';

/** Words that already say something to the bot, so that nothing else may be called by them. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(`${COMMANDS}|${PERIODS}`.split('|').map(plainName));
