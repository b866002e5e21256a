import { sayChangeFault } from '../../domain/change-words.ts';
import type { ChangeFault } from '../../domain/changes.ts';
import type { UndoOutcome } from '../../usecases/change-register.ts';
import { type Answer, answer, type Fault, fault } from './route.ts';

/** What every save of the register answers. */
export interface Saved {
  /** What was made, to be taken back within an hour. */
  numbers: number[];
}

/** More than somebody reads is not said. */
const MOST_SENTENCES = 3;

/**
 * What a save or an undo became.
 *
 * @param options.field the field of the form that a fault is about
 * @param options.now how it stands, for whoever was overtaken
 */
export async function answerChange(
  outcome: UndoOutcome,
  options: { field?: string; now?: () => Promise<unknown> } = {},
): Promise<Answer> {
  switch (outcome.outcome) {
    case 'saved':
      return answer({ numbers: outcome.changes.map(({ number }) => number) } satisfies Saved);
    case 'overtaken':
      return fault(409, OVERTAKEN, await options.now?.());
    case 'refused':
      return refuseChange(outcome.faults, options.field);
    case 'not yours':
      return fault(403, { title: 'Nothing was changed', detail: 'Only the CSP manager changes the register.' });
    case 'too late':
      return fault(422, {
        title: 'It is too late to take that back',
        detail: 'A change can be taken back for an hour. Make another change instead.',
      });
    case 'nothing to undo':
      return fault(422, { title: 'There is nothing to take back', detail: 'What stood before stands already.' });
  }
}

const OVERTAKEN: Fault = {
  title: 'Somebody changed the register a moment ago',
  detail: 'Nothing of yours was saved. Look at how it stands now, and choose again.',
};

/** Why it can not be changed so: each sentence once. */
export function refuseChange(faults: readonly ChangeFault[], field?: string): Answer {
  const detail = [...new Set(faults.map(sayChangeFault))].slice(0, MOST_SENTENCES).join(' ');
  const said: Fault = { title: 'That can not be saved', detail };
  return fault(422, field === undefined ? said : { ...said, fields: { [field]: detail } });
}

/** Personal data in words that everybody would read; the words are not repeated. */
export function refuseName(field: string, instead: string): Answer {
  return fault(422, {
    title: 'That looks like personal information',
    detail: `Nothing was kept. ${instead}`,
    fields: { [field]: instead },
  });
}
