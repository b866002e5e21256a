import type { PromptLine } from './prompt.ts';
import type { Progress, Said } from './update.ts';
import { formatDay } from './words.ts';

/** What somebody said, thing by thing, as they wrote it. */
export function saidFacts(said: Said): { title: string; value: string }[] {
  switch (said.kind) {
    case 'progress':
      return progressFacts(said.progress);
    case 'no change':
      return [
        { title: 'Answer', value: said.firstSaidOn ? `No change since ${formatDay(said.firstSaidOn)}` : 'No change' },
      ];
    case 'more time':
      return [
        { title: 'New date asked for', value: formatDay(said.until) },
        { title: 'Why', value: said.reason },
      ];
    case 'not for us':
    case 'other owner':
      return [{ title: 'Why', value: said.reason }];
    case 'withdrawn':
      return [];
  }
}

function progressFacts(progress: Progress): { title: string; value: string }[] {
  const facts = [
    { title: 'What has changed', value: progress.changed },
    { title: 'In the way', value: progress.obstacle },
    { title: 'Can be unblocked by', value: progress.unblocker },
    { title: 'Done by', value: progress.forecastOn && formatDay(progress.forecastOn) },
    { title: 'Evidence', value: progress.evidenceUrl },
  ];
  return facts.flatMap(({ title, value }) => (value ? [{ title, value }] : []));
}

/** What became of a request about an open line, in a sentence; null where nothing was asked for. */
export function requestNote({ agreedOn, now, decision }: PromptLine): string | null {
  if (agreedOn !== null) return `More time was agreed: due ${formatDay(agreedOn)}.`;
  if (decision?.verdict.kind === 'refused') return 'The manager did not agree. The update is due as before.';
  if (now?.said.kind === 'other owner' && !decision) return 'Another owner is asked for. The manager decides.';
  if (now?.said.kind === 'more time' && !decision)
    return `More time asked for until ${formatDay(now.said.until)}. The manager decides.`;
  return null;
}
