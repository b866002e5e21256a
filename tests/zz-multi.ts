import { read } from './language/reply/read.ts';
const ids = Array.from({ length: 14 }, (_, i) => `D${String(i + 1).padStart(2, '0')}`);
const hubs = ['Barrow', 'Eden', 'South Lakeland', 'Furness', 'Kendal'];
const cases: Record<string, string> = {
  duties: ids.map((d) => `${d} 40% by mon 12/12, fri 11th, can we push to 4 dec `).join('. ').repeat(5),
  dutiesShort: ids.map((d) => `${d} 12/12 1/2 3/4 red `).join('. ').repeat(5),
  dutiesNone: ids.map((d) => `${d} 12/12/12 x mon tue ago `).join(' ').repeat(5),
  hubs: hubs.map((d) => `${d} 40% by mon 12/12, fri 11th, can we push to 4 dec `).join('. ').repeat(9),
  hubsNone: hubs.map((d) => `${d} sat 30 min 5 h 6 d 12/12 mon tue ago `).join('. ').repeat(30),
  units: '1 h 2 m 3 s 4 d 5 h 6 m 7 s and 8 d 9 mon 12/12 '.repeat(600),
};
for (let i = 0; i < 5; i++) for (const t of Object.values(cases)) read(t);
for (const [n, t] of Object.entries(cases)) {
  const ms = Math.min(...Array.from({ length: 7 }, () => { const b = process.cpuUsage(); read(t); const u = process.cpuUsage(b); return (u.user + u.system) / 1000; }));
  console.log(n, t.length, ms.toFixed(1), read(t).items.length);
}
