import type { RoundOverview } from '../../../usecases/view-overview.ts';
import { ChartWithTable } from '../../../viewer/charts/chart-with-table.tsx';
import { shortDay } from '../../parts/days.ts';
import { Section } from '../../parts/section.tsx';
import { CHART_COLOURS, countWords, READ_FIRST } from './standings.ts';

/** How many duties stood where, round by round. */
export function Trend({ trend }: Pick<RoundOverview, 'trend'>) {
  const present = READ_FIRST.filter((standing) => trend.some(({ counts }) => counts[standing] > 0));
  return (
    <Section title="Round by round">
      <ChartWithTable
        kind="stacked-rows"
        title="Duties by standing, round by round"
        nameHeader="Board on"
        rows={trend.map(({ boardOn, counts }) => ({
          label: shortDay(boardOn),
          points: present.map((standing) => ({
            label: countWords(standing),
            value: counts[standing],
            color: CHART_COLOURS[standing],
          })),
        }))}
      />
    </Section>
  );
}
