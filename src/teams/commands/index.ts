import { calendar } from './calendar.ts';
import { clocks } from './clocks.ts';
import type { Command } from './command.ts';
import { deadlines } from './deadlines.ts';
import { duties } from './duties.ts';
import { help } from './help.ts';
import { link } from './link.ts';
import { measures } from './measures.ts';
import { myUpdates } from './my-updates.ts';
import { people } from './people.ts';
import { prompt } from './prompt.ts';
import { report } from './report.ts';
import { risks } from './risks.ts';
import { role } from './role.ts';
import { status } from './status.ts';
import { update } from './update.ts';
import { whoAmI } from './who-am-i.ts';

/** Every command, in the order of the help card and of Teams' menus. */
export const commands: readonly Command[] = [
  help(() => commands),
  myUpdates,
  update,
  status,
  report,
  duties,
  deadlines,
  calendar,
  clocks,
  measures,
  risks,
  prompt,
  link,
  people,
  role,
  whoAmI(() => commands),
];
