import type { UnitKind } from '../../../domain/measure-unit.ts';

/** How a chart writes the amounts of a measure. */
export function amountFormat(kind: UnitKind): (value: number) => string {
  const number = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  switch (kind) {
    case 'yes or no':
      return (value) => (value === 0 ? 'No' : value === 1 ? 'Yes' : '');
    case 'share':
    case 'change':
    case 'of profile':
      return (value) => `${number(value)}%`;
    case 'money':
      return (value) => `${value < 0 ? '-' : ''}£${number(Math.abs(value))}`;
    default:
      return number;
  }
}
