import { Applied } from './applied.tsx';
import { FaultSummary } from './fault-summary.tsx';
import type { Steps } from './use-steps.ts';

/** What came of the last step: what went wrong, or what was saved and how to take it back. */
export function StepsMessages<Form, Preview>(props: {
  steps: Steps<Form, Preview>;
  saved: { title: string; detail: string };
  undoTitle?: string;
  undone?: { title: string; detail: string };
  fieldIds?: Record<string, string>;
}) {
  const { steps, saved, undoTitle = 'Undo', fieldIds = {} } = props;
  const undone = props.undone ?? { title: 'Taken back.', detail: 'What stood before stands again.' };
  if (steps.error) return <FaultSummary error={steps.error} fieldIds={fieldIds} />;
  if (steps.stage === 'undone') return <Applied key="undone" {...undone} />;
  if (steps.stage !== 'saved') return null;
  return <Applied key="saved" {...saved} undo={{ title: undoTitle, isBusy: steps.isBusy, onUndo: steps.undo }} />;
}
