import type { Noted } from '../../domain/candidate.ts';
import type { Duty, Group, Partnership } from '../../domain/partnership.ts';
import { sayNoted } from '../../domain/reading-said.ts';
import type { Round } from '../../domain/round.ts';
import type { Progress, Update } from '../../domain/update.ts';
import { progressOf } from '../../domain/update.ts';
import { formatDayLong } from '../../domain/words.ts';
import type { CardData, Next, SlotData, Withheld } from '../card-data.ts';
import { plain } from '../plain.ts';
import { describeEarlier } from './duty-row.ts';
import { NOTHING_WITHHELD } from './withheld.ts';

/** What is in the boxes: as typed, so that nothing is lost when an error comes back. */
export interface FormInputs {
  standing: string;
  percent: string;
  changed: string;
  obstacle: string;
  unblocker: string;
  forecastOn: string;
  evidenceUrl: string;
}

export interface FormFacts {
  duty: Duty;
  group: Group;
  round: Round;
  now: Update | undefined;
  last: Update | undefined;
}

export function updateFormData(
  partnership: Partnership,
  facts: FormFacts,
  ask: {
    slot: SlotData;
    next: Next;
    inputs?: FormInputs | undefined;
    error?: string;
    withheld?: Withheld;
    candidateId?: string;
  },
): CardData['update-form'] {
  const { duty, group, round } = facts;
  const inputs = ask.inputs ?? inputsOf(facts);
  const shown = facts.now ?? facts.last;
  const text = shown && progressOf(shown)?.changed;
  return {
    ...ask.slot,
    ...inputs,
    ...(ask.withheld ?? NOTHING_WITHHELD),
    title: `${duty.id} ${duty.title}`,
    subtitle: `${group.name}. Update due ${formatDayLong(round.dueOn)}.`,
    error: ask.error ?? '',
    percent: /^-?\d+(\.\d+)?$/u.test(inputs.percent) ? Number(inputs.percent) : '',
    last: shown && progressOf(shown) ? describeEarlier(shown === facts.now ? 'Now' : 'Last time', shown) : '',
    lastText: text ? plain(text) : '',
    isMoreOpen:
      [inputs.obstacle, inputs.unblocker, inputs.forecastOn, inputs.evidenceUrl].some((value) => value !== '') ||
      Boolean(ask.error) ||
      Boolean(ask.withheld),
    questions: duty.questions,
    hook: duty.hook,
    next: ask.next,
    candidateId: ask.candidateId ?? '',
    marking: partnership.marking,
  };
}

/** What a reply says, over what stands: the form that corrects a reading. */
export function inputsFromNoted(facts: FormFacts, noted: Noted): FormInputs {
  const sayable = sayNoted(noted, facts.now, facts.last);
  const said = sayable.outcome === 'said' && 'progress' in sayable.said ? sayable.said.progress : null;
  const inputs = said ? toInputs(said) : inputsOf(facts);
  return {
    ...inputs,
    percent: noted.percent === null ? inputs.percent : String(noted.percent),
    changed: noted.changed ?? '',
    obstacle: noted.obstacle ?? inputs.obstacle,
    forecastOn: noted.requestedDate ?? inputs.forecastOn,
  };
}

/** Editing this round's answer starts from it whole; a new round starts from the last standing and percent. */
function inputsOf(facts: FormFacts): FormInputs {
  const now = progressOf(facts.now);
  if (now) return toInputs(now);
  const last = progressOf(facts.last);
  return last ? { ...toInputs(last), changed: '', evidenceUrl: '' } : toInputs(undefined);
}

function toInputs(progress: Progress | undefined): FormInputs {
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

/** The form's first question holds status and colour in one choice. */
const CHOICES: Record<string, Pick<Progress, 'status' | 'rag'>> = {
  'on track': { status: 'in_progress', rag: 'green' },
  'at risk': { status: 'in_progress', rag: 'amber' },
  'off track': { status: 'in_progress', rag: 'red' },
  blocked: { status: 'blocked', rag: 'red' },
  'not started': { status: 'not_started', rag: null },
  complete: { status: 'complete', rag: null },
};

export function readChoice(choice: string): Pick<Progress, 'status' | 'rag'> | undefined {
  return Object.hasOwn(CHOICES, choice) ? CHOICES[choice] : undefined;
}

function standingChoice(progress: Progress): string {
  if (progress.status === 'complete' || progress.status === 'blocked') return progress.status;
  if (progress.rag) return { green: 'on track', amber: 'at risk', red: 'off track' }[progress.rag];
  return progress.status === 'not_started' ? 'not started' : '';
}
