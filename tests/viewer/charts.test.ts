import { describe, expect, it } from '@jest/globals';
import { axisSteps, describe as inWords, readPoints, readSeries } from '../../src/viewer/charts/series.ts';

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
