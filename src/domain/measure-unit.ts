/** What a measure's unit allows to be written. */
export type UnitKind = 'yes or no' | 'share' | 'change' | 'of profile' | 'part' | 'days' | 'rate' | 'money' | 'count';

/** Why words are no figure of a measure. */
export type AmountFault =
  | 'not a number'
  | 'not yes or no'
  | 'not in percent'
  | 'not in pounds'
  | 'negative'
  | 'not whole'
  | 'over 100'
  | 'over the whole'
  | 'too large';

export type Amount = { outcome: 'amount'; value: number } | { outcome: 'fault'; fault: AmountFault };

const LARGEST = 1e12;
const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** Read from the register's words: "%", "% change", "% of profile", "n of 4", "days", "per 1,000 people", "£", "yes or no". */
export function kindOfUnit(unit: string): UnitKind {
  if (unit === 'yes or no') return 'yes or no';
  // "number and rate per 1,000 people": the number could point at somebody, so it counts.
  if (/^number\b/u.test(unit)) return 'count';
  if (unit.includes('%')) return unit.includes('change') ? 'change' : unit.includes('profile') ? 'of profile' : 'share';
  if (/^n of \d+$/u.test(unit)) return 'part';
  if (/\bdays\b/u.test(unit)) return 'days';
  if (/\b(?:per|rate)\b/u.test(unit)) return 'rate';
  return unit.includes('£') ? 'money' : 'count';
}

/**
 * What somebody wrote for a measure: "212", "1,234", "12.5%", "£1,200", "yes", and "4 of 5", which is 80 where the unit
 * is a share. Yes is 1 and no is 0. Nothing is guessed: "1e3", "NaN" and "1.234,5" are no numbers.
 */
export function readAmount(words: string, unit: string): Amount {
  const text = words.trim().replaceAll('\u2212', '-').toLowerCase();
  const kind = kindOfUnit(unit);
  if (kind === 'yes or no') return readYesOrNo(text);
  const [, part, whole] = /^(\d{1,9}) of (\d{1,9})$/u.exec(text) ?? [];
  if (part !== undefined && whole !== undefined) return readPart(Number(part), Number(whole), unit);
  const [, sign, pound, digits, percent] =
    /^(-?)(£ ?)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)( ?%)?$/u.exec(text) ?? [];
  if (digits === undefined) return fault('not a number');
  if (pound !== undefined && kind !== 'money') return fault('not in pounds');
  if (percent !== undefined && !unit.includes('%')) return fault('not in percent');
  const size = Number(digits.replaceAll(',', ''));
  return check(sign === '-' && size !== 0 ? -size : size, unit);
}

/** A number that did not come as words, held to the same rules. */
export function isSound(value: number, unit: string): boolean {
  return check(value, unit).outcome === 'amount';
}

export function formatNumber(value: number): string {
  return NUMBERS.format(value);
}

/** "212", "12.5%", "£1,200", "Yes", "2 of 3" */
export function formatAmount(value: number, unit: string): string {
  const number = formatNumber(value);
  switch (kindOfUnit(unit)) {
    case 'yes or no':
      return value === 0 ? 'No' : 'Yes';
    case 'share':
    case 'change':
    case 'of profile':
      return `${number}%`;
    case 'money':
      return value < 0 ? `-£${number.slice(1)}` : `£${number}`;
    case 'part':
      return `${number} of ${wholeOf(unit)}`;
    case 'days':
      return `${number} ${value === 1 ? 'day' : 'days'}`;
    case 'rate':
    case 'count':
      return number;
  }
}

/** With the unit in full, for a reader who does not see it elsewhere: "86% of those due", "12 offences". */
export function formatMeasure(value: number, unit: string): string {
  const amount = formatAmount(value, unit);
  if (unit.startsWith('%')) return `${amount}${unit.slice(1)}`;
  const kind = kindOfUnit(unit);
  const isNamed = (kind === 'rate' || kind === 'count') && !/^(?:number|n of n|date)/u.test(unit);
  return isNamed ? `${amount} ${unit}` : amount;
}

function readYesOrNo(text: string): Amount {
  if (/^(?:yes|y|true|1)$/u.test(text)) return { outcome: 'amount', value: 1 };
  return /^(?:no|n|false|0)$/u.test(text) ? { outcome: 'amount', value: 0 } : fault('not yes or no');
}

function readPart(part: number, whole: number, unit: string): Amount {
  const kind = kindOfUnit(unit);
  if (kind === 'part') return whole === wholeOf(unit) ? check(part, unit) : fault('over the whole');
  if (kind !== 'share' || whole === 0) return fault('not a number');
  return check(Math.round((part / whole) * 1000) / 10, unit);
}

function check(value: number, unit: string): Amount {
  if (Number.isNaN(value)) return fault('not a number');
  if (Math.abs(value) > LARGEST) return fault('too large');
  const kind = kindOfUnit(unit);
  if (kind === 'yes or no') return value === 0 || value === 1 ? { outcome: 'amount', value } : fault('not yes or no');
  if (value < 0 && kind !== 'change' && kind !== 'days') return fault('negative');
  if (kind === 'share' && value > 100) return fault('over 100');
  if ((kind === 'count' || kind === 'part') && !Number.isInteger(value)) return fault('not whole');
  if (kind === 'part' && value > wholeOf(unit)) return fault('over the whole');
  return { outcome: 'amount', value };
}

/** The 4 of "n of 4". */
function wholeOf(unit: string): number {
  return Number(unit.slice('n of '.length));
}

function fault(what: AmountFault): Amount {
  return { outcome: 'fault', fault: what };
}
