import type { RoundStep } from '../../domain/round.ts';

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
