import { actions } from './actions.ts';
import { ask } from './ask.ts';
import { away } from './away.ts';
import { calendar } from './calendar.ts';
import { clocks } from './clocks.ts';
import { closures } from './closures.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { deadlines } from './deadlines.ts';
import { deliveries } from './deliveries.ts';
import { detections } from './detections.ts';
import { digest } from './digest.ts';
import { done } from './done.ts';
import { duties } from './duties.ts';
import { exportCommand } from './export.ts';
import { help } from './help.ts';
import { ladder } from './ladder.ts';
import { link } from './link.ts';
import { measures } from './measures.ts';
import { morning } from './morning.ts';
import { moveBoard } from './move-board.ts';
import { myUpdates } from './my-updates.ts';
import { openRound } from './open-round.ts';
import { pause } from './pause.ts';
import { people } from './people.ts';
import { prompt } from './prompt.ts';
import { questions } from './questions.ts';
import { reminders } from './reminders.ts';
import { report } from './report.ts';
import { reports } from './reports.ts';
import { requests } from './requests.ts';
import { risks } from './risks.ts';
import { role } from './role.ts';
import { rounds } from './rounds.ts';
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
  exportCommand,
  reports,
  compare,
  digest,
  duties,
  deadlines,
  rounds,
  actions,
  done,
  reminders,
  away,
  calendar,
  clocks,
  ladder,
  closures,
  deliveries,
  pause,
  measures,
  risks,
  requests,
  ask,
  questions,
  morning,
  prompt,
  openRound,
  moveBoard,
  link,
  people,
  role,
  detections,
  whoAmI(() => commands),
];
