import { evidenceLink } from '../domain/evidence-link.ts';
import type { Partnership } from '../domain/partnership.ts';
import { organisationName } from '../domain/prompt.ts';
import type { Progress, Update } from '../domain/update.ts';
import { formatDay } from '../domain/words.ts';

/** An update in plain parts: what it is, and the words that somebody wrote in it. */
export interface SaidUpdate {
  /** "Progress", "No change since 3 August 2026", "Asked for more time, until 14 December 2026" */
  heading: string;
  words: { label: string; text: string }[];
  /** https only. */
  evidenceUrl: string | null;
}

export function sayUpdate(partnership: Partnership, { said }: Pick<Update, 'said'>): SaidUpdate {
  const why = (reason: string) => (reason === '' ? [] : [{ label: 'Why', text: reason }]);
  switch (said.kind) {
    case 'progress':
      return {
        heading: said.progress.forecastOn ? `Progress, expected ${formatDay(said.progress.forecastOn)}` : 'Progress',
        words: wordsOf(said.progress),
        evidenceUrl: evidenceLink(said.progress.evidenceUrl)?.href ?? null,
      };
    case 'no change':
      return {
        heading: said.firstSaidOn ? `No change since ${formatDay(said.firstSaidOn)}` : 'No change',
        words: [],
        evidenceUrl: null,
      };
    case 'more time':
      return {
        heading: `Asked for more time, until ${formatDay(said.until)}`,
        words: why(said.reason),
        evidenceUrl: null,
      };
    case 'not for us':
      return { heading: 'Said that it is not for them', words: why(said.reason), evidenceUrl: null };
    case 'other owner': {
      const whom = said.ownerId === null ? 'another owner' : `${organisationName(partnership, said.ownerId)} to lead`;
      return { heading: `Asked for ${whom}`, words: why(said.reason), evidenceUrl: null };
    }
    case 'withdrawn':
      return { heading: 'Took back what was said', words: [], evidenceUrl: null };
  }
}

function wordsOf({ changed, obstacle, unblocker }: Progress): SaidUpdate['words'] {
  return [
    { label: 'What has changed', text: changed },
    { label: 'In the way', text: obstacle },
    { label: 'Can be unblocked by', text: unblocker },
  ].flatMap(({ label, text }) => (text ? [{ label, text }] : []));
}
