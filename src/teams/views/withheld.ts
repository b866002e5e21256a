import { NOT_PERSONAL, type NotPersonal, type PersonalDataType } from '../../domain/personal-data.ts';
import type { Withheld } from '../card-data.ts';
import { phrases } from '../phrases.ts';

const REASONS: Record<NotPersonal, string> = {
  organisation: 'It is the name or address of an organisation',
  'work contact': 'It is a colleague’s name or work contact',
  'public place': 'It is a public place, a building or a road',
  'own reference': 'It is our own reference, a version or a count',
  'something else': 'It is something else that is not personal',
};

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
    reasons: NOT_PERSONAL.map((value) => ({ title: REASONS[value], value })),
  };
}
