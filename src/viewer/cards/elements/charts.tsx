import { DonutChart } from '../../charts/donut.tsx';
import { GaugeChart } from '../../charts/gauge.tsx';
import { HorizontalBarChart, StackedHorizontalBarChart } from '../../charts/horizontal-bar.tsx';
import { LineChart } from '../../charts/line.tsx';
import { GroupedVerticalBarChart, VerticalBarChart } from '../../charts/vertical-bar.tsx';
import { listOf } from '../../json.ts';
import { numberOf, readAxes, readLook, readPoints, readSeries, wordOf } from './chart-data.ts';
import type { DrawnProps } from './drawn-element.ts';

export function DonutElement({ source }: DrawnProps) {
  return (
    <DonutChart
      {...readLook(source)}
      points={readPoints(source['data'])}
      centre={wordOf(source['value'])}
      thickness={String(source['thickness']).toLowerCase() === 'thick' ? 'thick' : 'thin'}
      showLegend={source['showLegend'] !== false}
    />
  );
}

export function PieElement({ source }: DrawnProps) {
  return (
    <DonutChart
      {...readLook(source)}
      points={readPoints(source['data'])}
      thickness="full"
      showLegend={source['showLegend'] !== false}
    />
  );
}

export function GaugeElement({ source }: DrawnProps) {
  return (
    <GaugeChart
      {...readLook(source)}
      showTitle
      value={numberOf(source['value'])}
      min={numberOf(source['min'])}
      max={source['max'] === undefined ? undefined : numberOf(source['max'])}
      segments={readPoints(listOf(source['segments']).map((entry) => ({ ...entry, value: entry['size'] })))}
      subLabel={wordOf(source['subLabel'])}
      isFraction={source['valueFormat'] === 'Fraction'}
      showLegend={source['showLegend'] !== false}
      showNeedle={source['showNeedle'] !== false}
      showMinMax={source['showMinMax'] !== false}
    />
  );
}

export function HorizontalBarElement({ source }: DrawnProps) {
  const isPartToWhole = String(source['displayMode']).toLowerCase() === 'parttowhole';
  return <HorizontalBarChart {...readLook(source)} points={readPoints(source['data'])} isPartToWhole={isPartToWhole} />;
}

export function StackedHorizontalBarElement({ source }: DrawnProps) {
  return <StackedHorizontalBarChart {...readLook(source)} rows={readSeries(source['data'])} />;
}

export function LineElement({ source }: DrawnProps) {
  return <LineChart {...readLook(source)} {...readAxes(source)} series={readSeries(source['data'])} />;
}

export function VerticalBarElement({ source }: DrawnProps) {
  return (
    <VerticalBarChart
      {...readLook(source)}
      {...readAxes(source)}
      points={readPoints(source['data'])}
      showValues={source['showBarValues'] !== false}
    />
  );
}

export function GroupedVerticalBarElement({ source }: DrawnProps) {
  return (
    <GroupedVerticalBarChart
      {...readLook(source)}
      {...readAxes(source)}
      series={readSeries(source['data'])}
      isStacked={source['stacked'] === true}
    />
  );
}
