import type { Standing } from '../../../domain/standing.ts';
import type { Block } from '../../../usecases/report-sections.ts';
import { StackedHorizontalBarChart } from '../../../viewer/charts/horizontal-bar.tsx';
import { MARKS, StandingMark } from '../../parts/standing-mark.tsx';
import { Table } from '../../parts/table.tsx';

/** As on the cards. */
const COLOURS: Record<Standing, string> = {
  'off track': 'attention',
  'at risk': 'warning',
  'not started': 'categoricalLavender',
  'in progress': 'categoricalBlue',
  'on track': 'good',
  complete: 'categoricalTeal',
  'not for us': 'neutral',
  'no update': 'neutral',
};

/** How many duties stand where: as one bar, and as the table that says what each word promises. */
export function Counts({ counts }: Pick<Extract<Block, { kind: 'counts' }>, 'counts'>) {
  const points = counts.map(({ standing, duties }) => ({
    label: MARKS[standing].word,
    value: duties,
    color: COLOURS[standing],
  }));
  return (
    <>
      {points.length > 0 && (
        <StackedHorizontalBarChart
          title="Duties by where they stand"
          showTitle={false}
          rows={[{ label: 'Duties', points }]}
        />
      )}
      <Table
        caption="Duties by where they stand"
        columns={['Standing', 'Duties', 'What it means']}
        rows={counts.map(({ standing, duties, meaning }) => ({
          key: standing,
          cells: [<StandingMark key="mark" standing={standing} />, duties, meaning],
        }))}
      />
    </>
  );
}
