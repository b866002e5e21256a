import { Link } from '@fluentui/react-components';
import type { DetectionsView } from '../../../usecases/count-detections.ts';
import { ChartWithTable } from '../../../viewer/charts/chart-with-table.tsx';
import { longDay, shortDay } from '../../parts/days.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Section } from '../../parts/section.tsx';
import { useApi } from '../../state/session.tsx';

/** How often personal information was held back before it was stored. Neither the words nor who wrote them is kept. */
export function HeldBack() {
  const query = useApi<DetectionsView>('/audit/detections');
  return (
    <PageFrame
      title="Personal information held back"
      lead="What looked like it in what people wrote, and was not stored. Neither the words nor who wrote them is kept."
      actions={<Link href="#/audit">All of the audit</Link>}
    >
      <Loaded query={query}>{(view) => <Figures view={view} />}</Loaded>
    </PageFrame>
  );
}

function Figures({ view }: { view: DetectionsView }) {
  const { days, fromOn, total, kinds, doors, byDay } = view;
  const since = `in the last ${days} days, since ${longDay(fromOn)}`;
  if (total === 0) return <p>Nothing was held back {since}.</p>;
  const points = (rows: readonly { name: string; times: number }[]) =>
    rows.map(({ name, times }) => ({ label: name, value: times }));
  return (
    <>
      <p>
        Held back {total} {total === 1 ? 'time' : 'times'} {since}. Where a text held several kinds, each is counted.
      </p>
      <Section title="By kind">
        <ChartWithTable
          kind="rows"
          showTitle={false}
          title="Held back, by kind"
          nameHeader="Kind"
          valueHeader="Times"
          points={points(kinds)}
        />
      </Section>
      <Section title="Where it was written">
        <ChartWithTable
          kind="rows"
          showTitle={false}
          title="Held back, by where it was written"
          nameHeader="Where"
          valueHeader="Times"
          points={points(doors)}
        />
      </Section>
      <Section title="By day">
        <ChartWithTable
          kind="bars"
          showTitle={false}
          title="Held back, by day"
          nameHeader="Day"
          valueHeader="Times"
          points={byDay.toReversed().map(({ on, times }) => ({ label: shortDay(on), value: times }))}
        />
      </Section>
    </>
  );
}
