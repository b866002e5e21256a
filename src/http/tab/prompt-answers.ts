import { formatInstant } from '../../domain/words.ts';
import type { PromptOutcome } from '../../usecases/prompt-group.ts';
import { type Answer, answer, fault } from './route.ts';

/** What became of one group's prompt. */
export interface Prompted {
  groupName: string;
  isPosted: boolean;
  /** A sentence. */
  said: string;
}

/** One group was asked for; what did not work is a fault. */
export function answerPrompt(outcome: PromptOutcome): Answer {
  if (outcome.outcome === 'no such group') {
    return fault(404, { title: 'That group is not in the register', detail: 'Load the page again.' });
  }
  if (outcome.outcome === 'no board ahead') return fault(422, NO_BOARD);
  const prompted = sayPrompted(outcome);
  return prompted.isPosted ? answer(prompted) : fault(422, { title: 'Nothing was posted', detail: prompted.said });
}

export const NO_BOARD = {
  title: 'Nothing was posted',
  detail: 'The register has no board ahead, so there is no round. The next board date is in the data file.',
};

/** In a sentence what became of it, and what helps. */
export function sayPrompted(
  outcome: Exclude<PromptOutcome, { outcome: 'no such group' | 'no board ahead' }>,
): Prompted {
  const groupName = outcome.group.name;
  const say = (isPosted: boolean, said: string): Prompted => ({ groupName, isPosted, said });
  switch (outcome.outcome) {
    case 'sent':
      return say(true, `Posted in ${outcome.channel.name ?? 'the General channel'}.`);
    case 'already sent': {
      const { sentAt } = outcome.prompt;
      const when = sentAt === null ? '' : ` on ${formatInstant(sentAt)}`;
      return say(true, `Posted${when} already. The card updates itself, so no second one was posted.`);
    }
    case 'being sent':
      return say(false, 'It is being posted at this moment. Look again in half a minute.');
    case 'no channel':
      return say(false, 'No channel is linked yet, or the bot may no longer post there.');
    case 'not reached':
      return say(
        false,
        outcome.mayRetry
          ? 'Teams did not take the message just now. Try again in a minute.'
          : 'The bot can not post there any more. Add it to the team again and link the group in the channel.',
      );
  }
}
