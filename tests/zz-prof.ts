import { read } from './language/reply/read.ts';
const rep = (p: string, n = 30000) => p.repeat(Math.ceil(n / p.length)).slice(0, n);
const texts = [rep('12/12 x to fri 11th '), rep('12th '), rep('mon 07 ', 1000), rep('12/12 '), rep('w/c 12th ')];
for (let i = 0; i < 100; i++) for (const t of texts) read(t);
