/**
 * Teams' chart colours (adaptivecards.microsoft.com, ChartColor). States are of a brightness that stands out 3:1 on light,
 * dark and black alike (WCAG 2.2, 1.4.11); Fluent's own turn into one white in high contrast.
 */
const NAMED: Record<string, string> = {
  good: '#13a10e',
  warning: '#f7630c',
  attention: '#dc4a50',
  neutral: '#8a8886',
  categoricalred: '#d13438',
  categoricalpurple: '#8764b8',
  categoricallavender: '#9373c0',
  categoricalblue: '#637cef',
  categoricallightblue: '#3a96dd',
  categoricalteal: '#2aa0a4',
  categoricalgreen: '#13a10e',
  categoricallime: '#73aa24',
  categoricalmarigold: '#c19c00',
  sequential1: '#b4d6fa',
  sequential2: '#8cc2f5',
  sequential3: '#62abf5',
  sequential4: '#479ef5',
  sequential5: '#2886de',
  sequential6: '#0f6cbd',
  sequential7: '#115ea3',
  sequential8: '#0c3b5e',
  divergingblue: '#0f6cbd',
  diverginglightblue: '#62abf5',
  divergingcyan: '#2aa0a4',
  divergingteal: '#038387',
  divergingyellow: '#c19c00',
  divergingpeach: '#f7894a',
  diverginglightred: '#dc626d',
  divergingred: '#d13438',
  divergingmaroon: '#750b1c',
  diverginggray: '#8a8886',
};

const CATEGORICAL = ['blue', 'teal', 'purple', 'marigold', 'lightblue', 'red', 'green', 'lavender', 'lime'];
const SEQUENTIAL = [6, 3, 8, 1, 5, 2, 7, 4];
const DIVERGING = ['blue', 'cyan', 'yellow', 'peach', 'red', 'gray', 'teal', 'maroon'];

/** The colour asked for, or the next of the chart's set. Unknown names count as not asked for. */
export function chartColour(name: string | undefined, index: number, set?: string): string {
  const named = NAMED[(name ?? '').toLowerCase()];
  if (named) return named;
  const family = (set ?? '').toLowerCase();
  const key = family.startsWith('sequential')
    ? `sequential${SEQUENTIAL[index % SEQUENTIAL.length]}`
    : family.startsWith('diverging')
      ? `diverging${DIVERGING[index % DIVERGING.length]}`
      : `categorical${CATEGORICAL[index % CATEGORICAL.length]}`;
  return NAMED[key] ?? 'currentColor';
}
