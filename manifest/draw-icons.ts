import { writeFileSync } from 'node:fs';
import { drawIcons } from './icons.ts';

for (const [name, picture] of Object.entries(drawIcons())) {
  writeFileSync(new URL(name, import.meta.url), picture);
}
