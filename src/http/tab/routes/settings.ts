import type { TabRoute } from '../route.ts';
import { settingsCalendar } from './settings-calendar.ts';
import { settingsChanges } from './settings-changes.ts';
import { settingsGroups } from './settings-groups.ts';
import { settingsLadders } from './settings-ladders.ts';
import { settingsMine } from './settings-mine.ts';
import { settingsPeople } from './settings-people.ts';
import { settingsReminders } from './settings-reminders.ts';
import { settingsReports } from './settings-reports.ts';
import { settingsRounds } from './settings-rounds.ts';

/** Everything that can be set, part by part. */
export const settings: readonly TabRoute[] = [
  ...settingsPeople,
  ...settingsGroups,
  ...settingsLadders,
  ...settingsCalendar,
  ...settingsRounds,
  ...settingsReports,
  ...settingsReminders,
  ...settingsMine,
  ...settingsChanges,
];
