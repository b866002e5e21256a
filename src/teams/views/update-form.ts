import type { Noted } from '../../domain/candidate.ts';
import type { Duty, Group, Partnership } from '../../domain/partnership.ts';
import { inputsOf, type ProgressInputs, toInputs } from '../../domain/progress-form.ts';
import { sayNoted } from '../../domain/reading-said.ts';
import type { Round } from '../../domain/round.ts';
import type { Update } from '../../domain/update.ts';
import { progressOf } from '../../domain/update.ts';
import { formatDayLong } from '../../domain/words.ts';
import type { CardData, Next, SlotData, Withheld } from '../card-data.ts';
import { plain } from '../plain.ts';
import { describeEarlier } from './duty-row.ts';
import { NOTHING_WITHHELD } from './withheld.ts';

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
    inputs?: ProgressInputs | undefined;
    error?: string;
    withheld?: Withheld;
    candidateId?: string;
  },
): CardData['update-form'] {
  const { duty, group, round } = facts;
  const inputs = ask.inputs ?? inputsOf(facts.now, facts.last);
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
export function inputsFromNoted(facts: FormFacts, noted: Noted): ProgressInputs {
  const sayable = sayNoted(noted, facts.now, facts.last);
  const said = sayable.outcome === 'said' && 'progress' in sayable.said ? sayable.said.progress : null;
  const inputs = said ? toInputs(said) : inputsOf(facts.now, facts.last);
  return {
    ...inputs,
    percent: noted.percent === null ? inputs.percent : String(noted.percent),
    changed: noted.changed ?? '',
    obstacle: noted.obstacle ?? inputs.obstacle,
    forecastOn: noted.requestedDate ?? inputs.forecastOn,
  };
}
