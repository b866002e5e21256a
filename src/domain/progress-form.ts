import { isDay } from './day.ts';
import { type Progress, progressOf, TEXT_LIMIT, type Update } from './update.ts';

/** What is in the boxes of the form about one duty: as typed, so that nothing is lost when an error comes back. */
export interface ProgressInputs {
  /** "on track", "blocked": a key of the choices below; empty before one is made. */
  standing: string;
  percent: string;
  changed: string;
  obstacle: string;
  unblocker: string;
  forecastOn: string;
  evidenceUrl: string;
}

/** What is wrong with one box, as a sentence that says what to write instead. */
export interface FormFault<Field extends string = string> {
  field: Field;
  says: string;
}

/** The form's first question holds status and colour in one choice. */
const CHOICES: Record<string, Pick<Progress, 'status' | 'rag'>> = {
  'on track': { status: 'in_progress', rag: 'green' },
  'at risk': { status: 'in_progress', rag: 'amber' },
  'off track': { status: 'in_progress', rag: 'red' },
  blocked: { status: 'blocked', rag: 'red' },
  'not started': { status: 'not_started', rag: null },
  complete: { status: 'complete', rag: null },
};

/** Editing this round's answer starts from it whole; a new round starts from the last standing and percent. */
export function inputsOf(now: Update | undefined, last: Update | undefined): ProgressInputs {
  const standing = progressOf(now);
  if (standing) return toInputs(standing);
  const before = progressOf(last);
  return before ? { ...toInputs(before), changed: '', evidenceUrl: '' } : toInputs(undefined);
}

export function toInputs(progress: Progress | undefined): ProgressInputs {
  return {
    standing: progress ? standingChoice(progress) : '',
    percent: progress?.percent === null || progress === undefined ? '' : String(progress.percent),
    changed: progress?.changed ?? '',
    obstacle: progress?.obstacle ?? '',
    unblocker: progress?.unblocker ?? '',
    forecastOn: progress?.forecastOn ?? '',
    evidenceUrl: progress?.evidenceUrl ?? '',
  };
}

/** What people write in it, as far as it is words. */
export function wordsIn({ changed, obstacle, unblocker, evidenceUrl }: ProgressInputs): string[] {
  return [changed, obstacle, unblocker, evidenceUrl];
}

/** What the form says, or all faults at once. */
export function readProgress(
  form: ProgressInputs,
): { progress: Progress } | { faults: FormFault<keyof ProgressInputs>[] } {
  const faults: FormFault<keyof ProgressInputs>[] = [];
  const fault = (field: keyof ProgressInputs, says: string) => void faults.push({ field, says });
  const choice = Object.hasOwn(CHOICES, form.standing) ? CHOICES[form.standing] : undefined;
  if (!choice) fault('standing', 'Choose how it is going.');
  const percent = /^\d{1,3}$/u.test(form.percent) ? Number(form.percent) : Number.NaN;
  if (!(percent >= 0 && percent <= 100)) fault('percent', 'Enter a whole number from 0 to 100 for %.');
  if (choice?.status === 'complete' && percent < 100)
    fault('percent', 'Complete means 100%. Choose on track if something is left to do.');
  if (form.changed === '') fault('changed', 'Say in a sentence what has changed.');
  if (choice?.rag === 'red' && form.obstacle === '')
    fault('obstacle', 'Say what is in the way, so that the board can help.');
  if (form.forecastOn !== '' && !isDay(form.forecastOn))
    fault('forecastOn', 'Choose a real date, for example 14 March 2027.');
  if (form.evidenceUrl !== '' && !isHttpsLink(form.evidenceUrl))
    fault('evidenceUrl', 'The link to evidence must start with https:// and point to a website.');
  faults.push(...tooLongIn(form));
  if (!choice || faults.length > 0) return { faults };
  return {
    progress: {
      ...choice,
      percent,
      changed: form.changed,
      obstacle: form.obstacle || null,
      unblocker: form.unblocker || null,
      forecastOn: form.forecastOn || null,
      evidenceUrl: form.evidenceUrl || null,
    },
  };
}

/** Boxes that hold more than is kept: also of a form that is not finished. */
export function tooLongIn(form: ProgressInputs): FormFault<keyof ProgressInputs>[] {
  const says = `Keep each answer under ${TEXT_LIMIT.toLocaleString('en-GB')} characters.`;
  return (['changed', 'obstacle', 'unblocker', 'evidenceUrl'] as const)
    .filter((field) => form[field].length > TEXT_LIMIT)
    .map((field) => ({ field, says }));
}

function standingChoice(progress: Progress): string {
  if (progress.status === 'complete' || progress.status === 'blocked') return progress.status;
  if (progress.rag) return { green: 'on track', amber: 'at risk', red: 'off track' }[progress.rag];
  return progress.status === 'not_started' ? 'not started' : '';
}

function isHttpsLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && url.password === '';
}
