import { describe, expect, it } from '@jest/globals';
import { readTable } from '../../src/language/read-table.ts';

const cellsOf = (text: string) => readTable(text).map(({ cells }) => cells);

describe('A pasted table', () => {
  it.each([
    ['tabs, as from Excel', 'D07\tPolice ASB incidents\tq2\t1,234'],
    ['commas and quotes', 'D07,Police ASB incidents, q2 ,"1,234"'],
    ['semicolons', 'D07;Police ASB incidents;q2;1,234'],
  ])('with %s is the same cells', (_what, text) => {
    expect(cellsOf(text)).toEqual([['D07', 'Police ASB incidents', 'q2', '1,234']]);
  });

  it('keeps the numbers of its lines, whatever ends them, and leaves out what is empty', () => {
    const rows = readTable('\ufeffa,b\r\n\r\n , \nc,d\re,f,,\n');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 4, cells: ['c', 'd'] },
      { line: 5, cells: ['e', 'f'] },
    ]);
  });

  it('has one bad row, and not all that follow, where a quote is not closed', () => {
    expect(cellsOf('a,b\n"c,d\ne,f')).toEqual([['a', 'b'], undefined, ['e', 'f']]);
  });

  it('keeps quotes that stand within a name', () => {
    expect(cellsOf('D13\tsaid "no"\tq2\t1')).toEqual([['D13', 'said "no"', 'q2', '1']]);
    expect(cellsOf('D13,"""You said, we did"" published",q2,1')).toEqual([
      ['D13', '"You said, we did" published', 'q2', '1'],
    ]);
  });

  it('of nothing has no rows', () => {
    expect(readTable(' \n\t\n')).toEqual([]);
  });
});
