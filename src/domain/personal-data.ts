/** Information about members of the public that never belongs in an update. */
export const PERSONAL_DATA = [
  'NHS number',
  'National Insurance number',
  'PNC number',
  'CRO number',
  'arrest or summons number',
  'case URN',
  'e-mail address',
  'crime or incident reference',
  'phone number',
  'date of birth',
  'address',
  'postcode',
  'vehicle registration',
  'name',
] as const;
export type PersonalDataType = (typeof PERSONAL_DATA)[number];

/**
 * Where in a text something personal stands. `certain` has a check digit or a fixed form; `likely` rests on the words
 * around it. Offsets are UTF-16 units, `end` exclusive. Never stored, logged or sent.
 */
export interface Finding {
  type: PersonalDataType;
  start: number;
  end: number;
  certainty: 'certain' | 'likely';
}

/** Why something that looks personal is not. A choice from a list: a free reason could hold the same thing again. */
export const NOT_PERSONAL = [
  'organisation',
  'work contact',
  'public place',
  'own reference',
  'something else',
] as const;
export type NotPersonal = (typeof NOT_PERSONAL)[number];

export const NOT_PERSONAL_WORDS = {
  organisation: 'It is the name or address of an organisation',
  'work contact': 'It is a colleague’s name or work contact',
  'public place': 'It is a public place, a building or a road',
  'own reference': 'It is our own reference, a version or a count',
  'something else': 'It is something else that is not personal',
} as const satisfies Record<NotPersonal, string>;

/** What a person says about words that were held back: these types, and no others, are a false alarm. */
export interface Declaration {
  types: readonly PersonalDataType[];
  reason: NotPersonal;
}
