import type { RoundStage, RoundStep } from './round.ts';

/** What happens on each day of a round, as people read it. */
export const ROUND_WORDS: Record<RoundStep, string> = {
  promptsOn: 'Prompts go out',
  nudgeOn: 'First reminder',
  lastCallOn: 'Last call',
  dueOn: 'Updates due',
  overdueNudgeOn: 'Overdue reminder',
  draftOn: 'Draft report to the manager',
  previewOn: 'Preview to the chair',
  commentsOn: 'Chair’s comments',
  papersOn: 'Papers go out',
  boardOn: 'Board meets',
  actionsOn: 'Actions go out',
  minutesOn: 'Minutes go out',
};

/** Where a round stands, in a sentence. */
export const STAGE_WORDS: Record<RoundStage, string> = {
  'not open yet': 'Not open yet.',
  'updates are coming in': 'Updates are coming in.',
  'late updates are chased': 'The updates were due; late ones are chased.',
  'the report is drafted': 'The report is drafted.',
  'the report is with the chair': 'The report is with the chair.',
  'papers are out': 'The papers are out.',
  'the board meets': 'The board meets today.',
  'actions and minutes follow': 'The board has met; actions and minutes follow.',
  over: 'Over.',
};
