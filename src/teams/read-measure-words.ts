import type { Day } from '../domain/day.ts';
import { readAmount } from '../domain/measure-unit.ts';
import { type Duty, findDuty, type Partnership } from '../domain/partnership.ts';
import { faultInQuarter, lastQuarter, quarterOfPeriod } from '../domain/quarter.ts';
import { explainAmount, explainQuarter } from '../usecases/explain-figures.ts';
import type { Language, Named } from '../usecases/ports.ts';
import { measureNames } from '../usecases/read-measure-table.ts';
import type { NewValue } from '../usecases/record-measures.ts';
import { measurePhrases } from './measure-phrases.ts';
import { quote } from './plain.ts';

export type MeasureAsk =
  | { ask: 'show'; duty: Duty }
  | { ask: 'record'; value: NewValue }
  | { ask: 'unreadable'; text: string }
  /** The words do not even begin with a duty. */
  | { ask: 'no duty' };

interface Reading {
  language: Language;
  partnership: Partnership;
  dutyNames: readonly Named[];
  today: Day;
}

/** "d07", "d07 police asb incidents 212", "asb repeat callers 12.5% for q2", "d07 waits over 3 weeks 4 of 50". */
export function readMeasureWords(words: string, reading: Reading): MeasureAsk {
  const parts = words.split(' ');
  let missed: MeasureAsk = { ask: 'no duty' };
  for (let length = parts.length; length > 0; length -= 1) {
    const found = reading.language.find(parts.slice(0, length).join(' '), reading.dutyNames);
    const duty = found.outcome === 'found' ? findDuty(reading.partnership, found.id) : undefined;
    if (!duty) continue;
    const rest = parts.slice(length);
    if (rest.length === 0) return { ask: 'show', duty };
    const figure = readFigure(duty, rest, reading);
    if (typeof figure !== 'string') return { ask: 'record', value: figure };
    if (missed.ask === 'no duty') missed = { ask: 'unreadable', text: figure || measurePhrases.notRead(quote(words)) };
  }
  return missed;
}

/** A measure, its figure and perhaps a quarter; else why it can not be read, which is empty where nothing fits at all. */
function readFigure(duty: Duty, parts: readonly string[], reading: Reading): NewValue | string {
  const whole = findMeasure(duty, parts, reading);
  if (whole) return measurePhrases.noFigure(whole.name);
  let why = '';
  for (let at = parts.length - 1; at > 0; at -= 1) {
    const measure = findMeasure(duty, parts.slice(0, at), reading);
    if (!measure) continue;
    const length = parts[at + 1] === 'of' ? 3 : 1;
    const quarterEndOn = readQuarter(parts.slice(at + length).join(' '), reading);
    const amount = readAmount(parts.slice(at, at + length).join(' '), measure.unit);
    if (amount.outcome === 'fault')
      why ||= `${measure.name}: ${explainAmount(amount.fault, measure.unit)} Nothing was saved.`;
    else if (typeof quarterEndOn === 'string') why ||= quarterEndOn;
    else return { dutyId: duty.id, measureId: measure.id, quarterEndOn: quarterEndOn.endOn, value: amount.value };
  }
  return why;
}

function findMeasure(
  duty: Duty,
  parts: readonly string[],
  { language }: Reading,
): Duty['measures'][number] | undefined {
  const found = language.find(parts.join(' '), measureNames(duty));
  return found.outcome === 'found' ? duty.measures.find(({ id }) => id === found.id) : undefined;
}

/** Without words it is the last quarter that has ended. */
function readQuarter(words: string, { language, partnership, today }: Reading): { endOn: Day } | string {
  if (words === '') return { endOn: lastQuarter(today) };
  const period = language.readPeriod(words.replace(/^(?:for|in) /iu, ''), today, partnership);
  const endOn = period && quarterOfPeriod(period);
  if (endOn === undefined) return measurePhrases.notQuarter(quote(words));
  const fault = faultInQuarter(endOn, today);
  return fault ? `${explainQuarter(fault, endOn)} Nothing was saved.` : { endOn };
}
