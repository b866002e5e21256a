import type { ArrangeFault } from '../../domain/arrange-rules.ts';
import { explainArrangeFault } from '../../domain/arrange-words.ts';
import { type Answer, fault } from './route.ts';

type Refusal =
  | ({ outcome: 'refused' } & ArrangeFault)
  | { outcome: 'no such stand-in' }
  | { outcome: 'nobody to pause' }
  | { outcome: 'not yours' };

/** Which field of the form is to be put right. */
const FIELDS: Record<ArrangeFault['fault'], string> = {
  past: 'fromOn',
  'ends first': 'untilOn',
  'too long': 'untilOn',
  'too far': 'fromOn',
  'own stand-in': 'standIn',
  'stand-in away': 'standIn',
};

/** Why nothing was arranged. */
export function refuseArrangement(refusal: Refusal, whose: 'Leave' | 'A pause'): Answer {
  const title = 'Nothing was arranged';
  switch (refusal.outcome) {
    case 'refused': {
      const detail = explainArrangeFault(refusal, whose);
      return fault(422, { title, detail, fields: { [FIELDS[refusal.fault]]: detail } });
    }
    case 'no such stand-in': {
      const detail = 'The bot has not met that person. Choose somebody from the list, or nobody.';
      return fault(422, { title, detail, fields: { standIn: detail } });
    }
    case 'nobody to pause': {
      const detail = 'That group or person is not known. Choose one from the list.';
      return fault(422, { title, detail, fields: { whom: detail } });
    }
    case 'not yours':
      return fault(403, { title, detail: 'Only the CSP manager pauses reminders.' });
  }
}
