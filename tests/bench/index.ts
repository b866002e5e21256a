import { benchFanOut } from './fan-out.ts';
import { benchInbound } from './inbound.ts';
import { benchInterpret } from './interpret.ts';
import { benchReport } from './report.ts';
import { benchSearch } from './search.ts';
import { benchStart } from './start.ts';
import { benchTab } from './tab.ts';
import { benchTick } from './tick.ts';

/** `npm run bench -- NAME [--json]`. Machines differ, so trust ratios, which are taken within one run. */
const benchmarks = {
  start: benchStart,
  inbound: benchInbound,
  'fan-out': benchFanOut,
  tick: benchTick,
  interpret: benchInterpret,
  report: benchReport,
  search: benchSearch,
  tab: benchTab,
};

const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
if (names.length === 0 || unknown.length > 0) {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(benchmarks).join('|')} [--json]\n`);
  process.exit(2);
}
for (const name of names) {
  const figures = { name, ...(await benchmarks[name as keyof typeof benchmarks]()) };
  process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(figures)}\n` : `${table(figures)}\n`);
}

function table(figures: object): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(20)} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('\n');
}
