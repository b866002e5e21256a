import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Partnership } from '../../src/domain/partnership.ts';
import { PERSONAL_DATA, type PersonalDataType } from '../../src/domain/personal-data.ts';
import { language } from '../../src/language/index.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { throwDice } from './corpus/dice.ts';
import { surround, writeHarmless } from './corpus/harmless.ts';
import { WRITERS } from './corpus/personal.ts';

/** Those with check digits or fixed forms; the others rest on the words around them. */
const FIXED: readonly PersonalDataType[] = [
  'NHS number',
  'National Insurance number',
  'PNC number',
  'CRO number',
  'arrest or summons number',
  'case URN',
  'postcode',
  'phone number',
  'e-mail address',
];
const LINES_PER_TYPE = 150;
const HARMLESS_LINES = LINES_PER_TYPE * PERSONAL_DATA.length;
const SEED = Number(process.env['CORPUS_SEED'] ?? 2026);

let partnership: Partnership;
beforeAll(async () => {
  partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
});

function typesIn(line: string): PersonalDataType[] {
  return language.findPersonalData(line, partnership).map(({ type }) => type);
}

/** For each type: the lines that hold it, how many were held back, how many for this very reason. */
function measure() {
  const dice = throwDice(SEED);
  const withIt = PERSONAL_DATA.flatMap((type) =>
    Array.from({ length: LINES_PER_TYPE }, () => ({ type, line: surround(dice, WRITERS[type](dice)) })),
  ).map((one) => ({ ...one, found: typesIn(one.line) }));
  const without = Array.from({ length: HARMLESS_LINES }, () => writeHarmless(dice)).map((line) => ({
    line,
    found: typesIn(line),
  }));
  const alarms = without.filter(({ found }) => found.length > 0);
  const rows = PERSONAL_DATA.map((type) => {
    const lines = withIt.filter((one) => one.type === type);
    const named = withIt.filter(({ found }) => found.includes(type)).length;
    const right = lines.filter(({ found }) => found.includes(type)).length;
    const wrong = alarms.filter(({ found }) => found.includes(type)).length;
    return {
      type,
      heldBack: lines.filter(({ found }) => found.length > 0).length / lines.length,
      recall: right / lines.length,
      precision: right / (named + wrong),
    };
  });
  return {
    rows,
    alarms,
    missed: withIt.filter(({ found }) => found.length === 0),
    lines: withIt.length + without.length,
  };
}

describe('personal data in a corpus of made-up updates', () => {
  let measured: ReturnType<typeof measure>;
  beforeAll(() => {
    measured = measure();
    if (process.env['CORPUS_SHOW']) process.stdout.write(show(measured));
  });

  it('is measured on at least 2,000 lines, half of them without any', () => {
    expect(measured.lines).toBeGreaterThanOrEqual(2000);
  });

  it.each(FIXED)('is held back in 99 of 100 lines with: %s', (type) => {
    expect(measured.rows.find((row) => row.type === type)?.heldBack).toBeGreaterThanOrEqual(0.99);
  });

  it.each(PERSONAL_DATA.filter((type) => !FIXED.includes(type)))('is held back in 95 of 100 lines with: %s', (type) => {
    expect(measured.rows.find((row) => row.type === type)?.heldBack).toBeGreaterThanOrEqual(0.95);
  });

  it('is named by its own name in 95 of 100 lines', () => {
    expect(measured.rows.filter(({ recall }) => recall < 0.95)).toEqual([]);
  });

  it('is seen where there is none in at most 2 of 100 lines', () => {
    expect(measured.alarms.length / HARMLESS_LINES).toBeLessThanOrEqual(0.02);
  });
});

/** `CORPUS_SHOW=1` prints the table of docs/privacy.md, the misses and the false alarms. */
function show({ rows, alarms, missed }: ReturnType<typeof measure>): string {
  const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
  return [
    ...rows.map(
      ({ type, heldBack, recall, precision }) =>
        `| ${type} | ${percent(heldBack)} | ${percent(recall)} | ${percent(precision)} |`,
    ),
    `false alarms: ${alarms.length} of ${HARMLESS_LINES}`,
    ...alarms.map(({ line, found }) => `ALARM ${found.join(', ')}: ${line}`),
    ...missed.map(({ type, line }) => `MISS ${type}: ${line}`),
    '',
  ].join('\n');
}
