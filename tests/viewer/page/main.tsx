import { FluentProvider } from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CardView } from '../../../src/viewer/cards/card-view.tsx';
import { ChartWithTable } from '../../../src/viewer/charts/chart-with-table.tsx';
import { THEMES } from '../../../src/viewer/themes.ts';

/** A page that knows nothing of a bot: the charts with plain numbers, and one card whose links it follows itself. */
function Page() {
  const [followed, setFollowed] = useState('');
  const [sent, setSent] = useState('');
  const wanted = new URLSearchParams(location.search).get('theme');
  const theme = wanted === 'dark' || wanted === 'contrast' ? wanted : 'light';
  return (
    <FluentProvider theme={THEMES[theme]}>
      <main>
        <h1>Charts and a card</h1>
        <ChartWithTable
          kind="line"
          title="Feeling safe after dark"
          nameHeader="Quarter"
          format={(value) => `${value}%`}
          target={80}
          band={{ from: 76, to: 80, label: 'Just off target' }}
          yMin={60}
          series={[
            {
              label: 'Barrow',
              points: [
                { label: 'Q1', value: 71 },
                { label: 'Q2', value: null },
                { label: 'Q3', value: 78 },
                { label: 'Q4', value: 82 },
              ],
            },
          ]}
        />
        <ChartWithTable
          kind="donut"
          title="Duties by standing"
          nameHeader="Standing"
          valueHeader="Duties"
          centre="12"
          points={[
            { label: 'On track', value: 7, color: 'good' },
            { label: 'At risk', value: 3, color: 'warning' },
            { label: 'Off track', value: 2, color: 'attention' },
          ]}
        />
        <ChartWithTable kind="bars" title="Answers" nameHeader="Month" points={[{ label: 'May', value: 1200 }]} />
        <ChartWithTable kind="rows" title="By group" nameHeader="Group" points={[{ label: 'Eden', value: 4 }]} />
        <ChartWithTable
          kind="grouped-bars"
          title="Incidents"
          nameHeader="Year"
          series={[
            { label: '2025', points: [{ label: 'Eden', value: 4 }] },
            { label: '2026', points: [{ label: 'Eden', value: 3 }] },
          ]}
        />
        <ChartWithTable
          kind="stacked-rows"
          title="Standing by group"
          nameHeader="Group"
          rows={[{ label: 'Eden', points: [{ label: 'On track', value: 4, color: 'good' }] }]}
        />
        <ChartWithTable kind="line" title="Burglary" nameHeader="Quarter" series={[]} />
        <CardView
          card={CARD}
          onPress={(action, inputs) => {
            setSent(`${String(action['verb'])} ${JSON.stringify(inputs)}`);
            return Promise.resolve();
          }}
          onQuery={() => Promise.resolve([])}
          onLink={(href) => {
            setFollowed(href);
            return true;
          }}
        />
        <output>{[followed, sent].filter(Boolean).join(' ')}</output>
      </main>
    </FluentProvider>
  );
}

const CARD = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'A card with [a link](https://example.org/text)' },
    { type: 'Chart.Donut', title: 'Duties in the card', data: [{ legend: 'On track', value: 3, color: 'good' }] },
    { type: 'Input.Text', id: 'changed', label: 'What has changed' },
  ],
  actions: [
    { type: 'Action.OpenUrl', title: 'Open the duty', url: 'https://example.org/duty' },
    { type: 'Action.Execute', title: 'Save', verb: 'save' },
  ],
};

const place = document.getElementById('page');
if (place) createRoot(place).render(<Page />);
