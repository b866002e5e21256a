import { CHANGE_REASONS, type Deed, OUTCOMES, PAUSE_REASONS } from '../domain/clock.ts';
import type { ClockForm, ClockInputs } from '../domain/clock-forms.ts';
import type { Allowance, ClockTemplate } from '../domain/clock-template.ts';
import type { Day } from '../domain/day.ts';
import type { Language, Named } from '../usecases/ports.ts';

/** What the words after a clock's number ask for. A `form` misses something that must be chosen. */
export type ClockAsk =
  | { ask: 'show' }
  | { ask: 'undo' }
  | { ask: 'record'; deed: Exclude<Deed, { kind: 'started' | 'taken back' }> }
  | { ask: 'form'; form: ClockForm; inputs: Partial<ClockInputs> }
  | { ask: 'no such day'; nearest: Day }
  | { ask: 'unreadable' };

interface Reading {
  language: Language;
  template: ClockTemplate;
  today: Day;
}

/**
 * "decided review", "done report 3 March", "pause criminal proceedings", "resume", "extend report to 14 March 2027
 * because agreed by the panel", "extend threshold to 15 working days", "close completed", "undo".
 */
export function readClockWords(words: string, reading: Reading): ClockAsk {
  const [, verb = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(words) ?? [];
  switch (verb.toLowerCase()) {
    case '':
    case 'show':
      return { ask: 'show' };
    case 'undo':
      return rest === '' ? { ask: 'undo' } : { ask: 'unreadable' };
    case 'pause':
      return readPause(rest, reading);
    case 'resume':
      return readResume(rest, reading);
    case 'extend':
    case 'change':
      return readChange(rest, reading);
    case 'close':
      return readClose(rest, reading);
    case 'done':
      return rest === '' ? { ask: 'form', form: 'done', inputs: {} } : readDone(rest, reading);
    default:
      return readDone(words, reading);
  }
}

/** Words that end in a day, and what stands before it. Without one `on` is empty. */
export function splitDay(
  words: string,
  { language, today }: Pick<Reading, 'language' | 'today'>,
): { head: string; on: string; nearest?: Day } {
  const parts = words.split(' ');
  for (let start = 0; start < parts.length; start += 1) {
    const read = language.readDay(parts.slice(start).join(' '), today, 'past');
    if (read.outcome === 'unknown') continue;
    const head = parts
      .slice(0, start)
      .join(' ')
      .replace(/(?:^| )(?:on|from|since)$/iu, '');
    return read.outcome === 'day' ? { head, on: read.on } : { head, on: '', nearest: read.nearest };
  }
  return { head: words, on: '' };
}

function readDone(words: string, reading: Reading): ClockAsk {
  const { head, on, nearest } = splitDay(words, reading);
  if (nearest) return { ask: 'no such day', nearest };
  const parts = head.split(' ');
  for (let length = parts.length; length > 0; length -= 1) {
    const step = findStep(parts.slice(0, length).join(' '), reading);
    if (!step) continue;
    const said = parts.slice(length).join(' ');
    const answer = said === '' ? null : oneOf(said, answerNames(step), reading);
    if (answer === undefined) return { ask: 'unreadable' };
    if (answer === null && step.answers.length > 0) {
      return { ask: 'form', form: 'done', inputs: { step: step.id, on } };
    }
    return { ask: 'record', deed: { kind: 'done', step: step.id, on: on || reading.today, answer } };
  }
  return { ask: 'unreadable' };
}

function readPause(words: string, reading: Reading): ClockAsk {
  const { head, on, nearest } = splitDay(words, reading);
  if (nearest) return { ask: 'no such day', nearest };
  const reason = choose(head.replace(/^(?:for|because of|because) /iu, ''), PAUSE_REASONS, reading);
  if (!reason) return head === '' ? { ask: 'form', form: 'pause', inputs: { on } } : { ask: 'unreadable' };
  return { ask: 'record', deed: { kind: 'paused', reason, on: on || reading.today } };
}

function readResume(words: string, reading: Reading): ClockAsk {
  const { head, on, nearest } = splitDay(words, reading);
  if (nearest) return { ask: 'no such day', nearest };
  if (head !== '') return { ask: 'unreadable' };
  return { ask: 'record', deed: { kind: 'resumed', on: on || reading.today } };
}

function readClose(words: string, reading: Reading): ClockAsk {
  const { head, on, nearest } = splitDay(words, reading);
  if (nearest) return { ask: 'no such day', nearest };
  const outcome = choose(head, OUTCOMES, reading);
  if (!outcome) return head === '' ? { ask: 'form', form: 'close', inputs: { on } } : { ask: 'unreadable' };
  return { ask: 'record', deed: { kind: 'closed', outcome, on: on || reading.today } };
}

function readChange(words: string, reading: Reading): ClockAsk {
  if (words === '') return { ask: 'form', form: 'change', inputs: {} };
  const [, stepWords = '', , until = '', , because] =
    /^(.+?)( (?:to|until|by) (.+?))?( because (?:of )?(.+))?$/iu.exec(words) ?? [];
  const step = findStep(stepWords, reading);
  const reason = because === undefined ? undefined : choose(because, CHANGE_REASONS, reading);
  if (!step || (because !== undefined && !reason)) return { ask: 'unreadable' };
  if (until === '') return { ask: 'form', form: 'change', inputs: { step: step.id, reason: reason ?? '' } };

  const on = reading.today;
  const allowed = readAllowance(until);
  if (allowed) {
    const inputs = { step: step.id, amount: String(allowed.offset ?? ''), unit: allowed.unit };
    if (!reason) return { ask: 'form', form: 'change', inputs };
    return { ask: 'record', deed: { kind: 'allowance changed', step: step.id, allowed, reason, on } };
  }
  const read = reading.language.readDay(until, reading.today, 'future');
  if (read.outcome === 'impossible') return { ask: 'no such day', nearest: read.nearest };
  if (read.outcome === 'unknown') return { ask: 'unreadable' };
  if (!reason) return { ask: 'form', form: 'change', inputs: { step: step.id, until: read.on } };
  return { ask: 'record', deed: { kind: 'extended', step: step.id, until: read.on, reason, on } };
}

/** "15 working days", "6 months", "10 days" */
function readAllowance(words: string): Allowance | undefined {
  const [, amount, unit] = /^(\d{1,4}) (working day|day|month)s?$/iu.exec(words) ?? [];
  if (amount === undefined || unit === undefined) return undefined;
  const units = { 'working day': 'working days', day: 'days', month: 'months' } as const;
  const [chosen] = Object.entries(units).flatMap(([one, many]) => (one === unit.toLowerCase() ? [many] : []));
  return chosen && { unit: chosen, offset: Number(amount) };
}

function findStep(words: string, { template, language }: Reading): ClockTemplate['steps'][number] | undefined {
  const among = template.steps.map(({ id, name, shortName, aliases }) => ({
    id,
    names: [shortName, name, ...aliases],
  }));
  const found = language.find(words, among);
  return found.outcome === 'found' ? template.steps.find(({ id }) => id === found.id) : undefined;
}

function answerNames({ answers }: ClockTemplate['steps'][number]): Named[] {
  return answers.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] }));
}

function oneOf(words: string, among: readonly Named[], { language }: Reading): string | undefined {
  const found = language.find(words, among);
  return found.outcome === 'found' ? found.id : undefined;
}

function choose<const Choice extends string>(
  words: string,
  choices: readonly Choice[],
  reading: Reading,
): Choice | undefined {
  if (words === '') return undefined;
  const id = oneOf(
    words,
    choices.map((choice) => ({ id: choice, names: [choice] })),
    reading,
  );
  return choices.find((choice) => choice === id);
}
