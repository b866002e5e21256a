import { read } from './language/reply/read.ts';
import { findPersonalData } from '../src/language/personal-data.ts';
import { plainWords } from '../src/language/reply/plain-words.ts';
import { partnership } from './language/reply/read.ts';
const N = 30000;
const rep = (p: string, n = N) => p.repeat(Math.ceil(n / p.length)).slice(0, n);
const cases: Record<string, string> = {
  empty: '', words: rep('the quick brown fox has done some work on this today and '), letter: rep('a'), digits: rep('1'),
  dates: rep('12/12 '), days: rep('mon tue wed thu fri '), months: rep('jan feb mar apr '), emoji: rep('👍🎉😀'), emoji2: rep('👍'),
  html: rep('<p>done <b>50%</b></p>'), rtl: rep('\u202eabc\u200f '), zalgo: rep('d\u0301\u0302\u0303o\u0301n\u0301e '), cyr: rep('готово на половину '),
  at: rep('@'), brackets: rep('(', 15000) + rep(')', 15000), sq: rep('[{(', N), spaces: rep(' '), nl: rep('\n'), dots: rep('.'), dash: rep('-'), commas: rep('a, '), percents: rep('50% '),
  d12dec: rep('12 december 2026 '), fridaymarch: rep('friday 12 march done '), wc: rep('w/c 12th '), next: rep('next week '), by: rep('by the end of next month '), hubs: rep('Barrow done, Eden 40% '), and: rep('Barrow and '), slash: rep('1/2/3/'),
  pc: rep('LA1 1AA '), names: rep('Sarah Jones '), caps: rep('Aa Bb Cc '), tomorrow: rep('tomorrow '), today: rep('today at 5pm for 3 hours '), ago: rep('5 days ago '), twoline: rep('> quoted\n'), waiting: rep('waiting on police '), questions: rep('is it done? '), ask: rep('ask '), leave: rep('on leave until 12th '), letterSpace: rep('a '), long: rep('done and dusted but not yet signed off by the board because '),
  ord: rep('12th '), at1: rep('at 12 '), quarter: rep('q1 q2 q3 '), '31 to': rep('1 to 5 december '), apostr: rep("i'm "), misspell: rep('complted finsihed '), underscore: rep('_'), eq: rep('='), q: rep('?'), mixed: rep('Ä'), nbsp: rep('\u00a0'), zwj: rep('👩‍👩‍👧‍👦'), lt: rep('<'), amp: rep('&'), nbspe: rep('&nbsp;'), ats: rep('a@b.'), http: rep('https://'), hh: rep('https://a.b '), mins: rep('in 5 minutes '), jan1: rep('1 jan '),
};
const only = process.argv.slice(2);
for (const [n, t] of Object.entries(cases)) {
  if (only.length && !only.includes(n)) continue;
  const cpu = (f: () => void) => Math.min(...[1, 2, 3].map(() => { const b = process.cpuUsage(); f(); const u = process.cpuUsage(b); return (u.user + u.system) / 1000; }));
  const pd = cpu(() => findPersonalData(t, partnership)); const pw = cpu(() => plainWords(t));
  const first = process.cpuUsage(); read(t); const a = process.cpuUsage(first);
  const all = cpu(() => read(t));
  if (all > 10 || only.length || process.env.ALL) console.log(n.padEnd(14), 'cold', ((a.user + a.system) / 1000).toFixed(1), 'all', all.toFixed(1), 'personal', pd.toFixed(1), 'plain', pw.toFixed(1));
}
