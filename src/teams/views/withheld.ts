import {
  NOT_PERSONAL,
  NOT_PERSONAL_WORDS,
  type NotPersonal,
  type PersonalDataType,
} from '../../domain/personal-data.ts';
import type { Withheld } from '../card-data.ts';
import { phrases } from '../phrases.ts';

export const NOTHING_WITHHELD: Withheld = {
  heldBack: '',
  heldBackAdvice: '',
  told: '',
  notPersonal: '',
  reasons: [],
};

/** Names the types and never what was found. `reason` is the choice that was made already. */
export function withheldData(types: readonly PersonalDataType[], reason: NotPersonal | '' = ''): Withheld {
  return {
    heldBack: phrases.heldBack(types),
    heldBackAdvice: phrases.heldBackAdvice,
    told: types.join(','),
    notPersonal: reason,
    reasons: NOT_PERSONAL.map((value) => ({ title: NOT_PERSONAL_WORDS[value], value })),
  };
}
