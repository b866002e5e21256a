/** The letters that police record numbers end in; I, O and S are left out because they look like digits. */
export const CHECK_LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY';

/** The check letter of a number with up to 15 digits: its remainder by 23 (ministryofjustice/hmpps-person-record). */
export function hasCheckLetter(digits: string, letter: string): boolean {
  return CHECK_LETTERS[Number(digits) % 23] === letter.toUpperCase();
}
