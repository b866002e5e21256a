import { describe, expect, it } from '@jest/globals';
import { readAxes, readLook, readPoints, readSeries } from '../../src/viewer/cards/elements/chart-data.ts';
import { tableOfColumns, tableOfRows } from '../../src/viewer/charts/chart-table.ts';
import { chartColour } from '../../src/viewer/charts/colours.ts';
import { axisSteps, describeSeries, describe as inWords, namesIn } from '../../src/viewer/charts/series.ts';

describe('Numbers of charts', () => {
  it('are read from every shape that Teams knows', () => {
    expect(
      readPoints([
        { legend: 'A', value: 2, color: 'good' },
        { x: 'B', y: '3' },
        { x: 1, y: 'no' },
      ]),
    ).toEqual([
      { label: 'A', value: 2, color: 'good' },
      { label: 'B', value: 3, color: undefined },
      { label: '1', value: 0, color: undefined },
    ]);
    expect(readSeries([{ title: 'T', data: [{ legend: 'A', value: 1 }] }])[0]?.points).toHaveLength(1);
    expect(readSeries('no list')).toEqual([]);
  });

  it('are said in words for those who do not see the picture', () => {
    expect(
      inWords(
        readPoints([
          { x: 'Barrow', y: 1200 },
          { x: 'Eden', y: 2.5 },
        ]),
      ),
    ).toBe('Barrow 1,200, Eden 2.5');
    const missing = [{ label: 'Burglary', points: [{ label: 'Q1', value: null }] }];
    expect(describeSeries(missing)).toBe('Burglary: Q1 No figure');
  });

  it.each([
    [0, 12, [0, 5, 10, 15]],
    [0, 1, [0, 0.25, 0.5, 0.75, 1]],
    [-4, 4, [-4, -2, 0, 2, 4]],
    [0, 0, [0, 0.25, 0.5, 0.75, 1]],
  ])('get round axis steps from %d to %d', (min, max, steps) => {
    expect(axisSteps(min, max)).toEqual(steps);
  });
});

describe('What a card says of its chart', () => {
  it('is read where it is of the right kind and left out where not', () => {
    expect(readLook({ title: 'Duties', showTitle: true, maxWidth: 12, colorSet: {} })).toEqual({
      title: 'Duties',
      showTitle: true,
      maxWidth: undefined,
      colorSet: undefined,
      color: undefined,
    });
    expect(readLook({ title: 'Duties' }).showTitle).toBe(false);
    expect(readAxes({ yMin: '5', yMax: 100, xAxisTitle: 'Month' })).toEqual({
      xTitle: 'Month',
      yTitle: undefined,
      yMin: undefined,
      yMax: 100,
    });
  });
});

describe('Colours of states', () => {
  it.each(['good', 'warning', 'attention', 'neutral'])('%s stands out from light, dark and black', (name) => {
    const colour = chartColour(name, 0);
    for (const ground of ['#ffffff', '#292929', '#000000']) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
  });
});

/** Contrast ratio of two `#rrggbb` colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('The table of a chart', () => {
  const series = [
    {
      label: 'Barrow',
      points: [
        { label: 'Q1', value: 0 },
        { label: 'Q3', value: 7 },
      ],
    },
    { label: 'Eden', points: [{ label: 'Q2', value: 4 }] },
  ];

  it('has a column for each line and tells 0 from a figure that is not there', () => {
    expect(tableOfColumns(series, namesIn(series))).toEqual({
      columns: ['Barrow', 'Eden'],
      rows: [
        { name: 'Q1', cells: [0, null] },
        { name: 'Q3', cells: [7, null] },
        { name: 'Q2', cells: [null, 4] },
      ],
    });
  });

  it('has a row for each stacked bar', () => {
    expect(tableOfRows(series, ['Q1', 'Q2'])).toEqual({
      columns: ['Q1', 'Q2'],
      rows: [
        { name: 'Barrow', cells: [0, null] },
        { name: 'Eden', cells: [null, 4] },
      ],
    });
  });
});
