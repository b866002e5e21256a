import { plainName } from '../domain/names.ts';

const COMMANDS = [
  'help|hello|hi|start',
  'my updates|my update|updates|mine|what do i owe|update|answer',
  'status|progress|where are we',
  'report|progress report|compile|reports|versions|list reports|compare|compare reports|what changed|issue',
  'digest|one page|chair digest',
  'rounds|open round|open the round|move board|move the board|postpone board|actions|action|add action',
  'duties|duty|register',
  'deadlines|deadline|due|what is due|calendar',
  'done|mark done|reminders|reminder|my reminders|what is next',
  'away|i am away|on leave|out of office|back|i am back|im back|pause|resume|unpause',
  'clocks|clock|start clock|start a clock',
  'measures|measure|figures|risks|risk|add risk|add a risk|theme|themes|export|download|save report',
  'ladder|ladders|reminder ladder|change ladder|closures|closed|closure days|open',
  'deliveries|outbox|stuck|detections|held back|privacy',
  'prompt|link|unlink|connect',
  'requests|decisions|ask|ask a question|questions|question|answers|answer question|morning|my morning',
  'people|members|person|who|role|roles|place|who am i|whoami|me',
  'all|everything|everyone|partnership|undo|cancel|yes|no',
];

const PERIODS = [
  'round|month|quarter|year|today|q1|q2|q3|q4',
  'january|february|march|april|may|june|july|august|september|october|november|december',
];

/** Words that already say something to the bot, so that nothing else may be called by them. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  [...COMMANDS, ...PERIODS].flatMap((line) => line.split('|')).map(plainName),
);
