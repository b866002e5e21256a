import { ask } from './ask.ts';
import { away } from './away.ts';
import { calendar } from './calendar.ts';
import { clocks } from './clocks.ts';
import { closed } from './closed.ts';
import type { Command } from './command.ts';
import { deadlines } from './deadlines.ts';
import { deliveries } from './deliveries.ts';
import { done } from './done.ts';
import { duties } from './duties.ts';
import { help } from './help.ts';
import { ladder } from './ladder.ts';
import { link } from './link.ts';
import { morning } from './morning.ts';
import { myUpdates } from './my-updates.ts';
import { pause } from './pause.ts';
import { people } from './people.ts';
import { prompt } from './prompt.ts';
import { questions } from './questions.ts';
import { reminders } from './reminders.ts';
import { report } from './report.ts';
import { requests } from './requests.ts';
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
  done,
  reminders,
  away,
  calendar,
  clocks,
  ladder,
  closed,
  deliveries,
  pause,
  requests,
  ask,
  questions,
  morning,
  prompt,
  link,
  people,
  role,
  whoAmI(() => commands),
];
