import type { Partnership } from '../../domain/partnership.ts';
import { formatDay } from '../../domain/words.ts';
import type { DecisionView } from '../../usecases/reminder-ports.ts';
import type { CardData } from '../card-data.ts';
import { plain } from '../plain.ts';
import { REQUEST_TITLES, sayVerdict } from '../request-phrases.ts';

/** What was decided on a request, for whoever asked. */
export function decisionData(partnership: Partnership, view: DecisionView): CardData['notice'] {
  const { decision, duty, group } = view;
  const { verdict } = decision;
  return {
    title: `${REQUEST_TITLES[decision.asked]}: ${duty.id} ${duty.shortName}, ${group.shortName}`,
    text:
      verdict.kind === 'taken back'
        ? 'The decision was taken back. Your request waits again.'
        : `${sayVerdict(partnership, verdict)}${verdict.kind === 'refused' ? ` Why: ${plain(verdict.reason)}` : ''}`,
    unreached: [],
    advice: adviceOf(view),
    url: '',
    marking: partnership.marking,
  };
}

function adviceOf({ decision: { verdict }, requested }: DecisionView): string {
  switch (verdict.kind) {
    case 'agreed': {
      const isOther = requested.kind === 'more time' && requested.until !== verdict.until;
      const other = isOther ? `You asked for ${formatDay(requested.until)}. Ask again if the date does not work. ` : '';
      return `${other}I will not remind you of this update before then.`;
    }
    case 'not asked':
    case 'owner':
      return 'There is nothing more to do.';
    case 'refused':
      return 'The update is due as before. Type **my updates** to give it.';
    case 'taken back':
      return 'You will hear when it is decided.';
  }
}
