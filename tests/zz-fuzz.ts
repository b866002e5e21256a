import { read } from './language/reply/read.ts';
const PIECES = ['12/12','3/4','1/2','mon','fri 11th','w/c 12th','12th','4 dec','14 march 2027','30 feb','Barrow','Eden','Kendal','South Lakeland','Furness','done','50%','red','amber',',','.','\n- ',' and ','until','by','on leave until','ask police','waiting on','D07','D03','ASB','drugs','drugs one','can we push to','is it done?','next','month','week','jan','may','not','half','end of','Q3','the board','today','at 5pm','to','-',':','60','of','due to','staff','but','LA1','1AA','sarah jones','07','a@b.c',"i'm",'x'];
let seed = 42; const rnd = () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
const N = 30000; const worst: [number, string][] = [];
const time = (t: string) => { const b = process.cpuUsage(); read(t); const u = process.cpuUsage(b); return (u.user + u.system) / 1000; };
for (let i = 0; i < 20; i++) read('Barrow done 50% by 4 dec, Eden red waiting on police '.repeat(300));
const until = performance.now() + Number(process.argv[2] ?? 60) * 1000;
while (performance.now() < until) {
  const n = 1 + Math.floor(rnd() * 6);
  const parts = Array.from({ length: n }, () => PIECES[Math.floor(rnd() * PIECES.length)] as string);
  const p = parts.join(rnd() < 0.8 ? ' ' : '') + (rnd() < 0.8 ? ' ' : '');
  const len = rnd() < 0.5 ? N : rnd() < 0.5 ? 4000 : 1000;
  const t = p.repeat(Math.ceil(len / p.length)).slice(0, len);
  let ms = time(t); if (ms > 20) ms = Math.min(ms, time(t), time(t));
  worst.push([ms, `${len} ${JSON.stringify(p)}`]);
}
worst.sort((a, b) => b[0] - a[0]);
console.log(worst.length); for (const [ms, p] of worst.slice(0, 25)) console.log(ms.toFixed(1), p);
