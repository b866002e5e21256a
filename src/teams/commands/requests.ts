import { requestIdOf } from '../../domain/request.ts';
import type { Slot } from '../../domain/update.ts';
import type { DecideOutcome } from '../../usecases/decide-request.ts';
import { listRequests } from '../../usecases/list-requests.ts';
import type { Withheld } from '../card-data.ts';
import { phrases } from '../phrases.ts';
import { requestPhrases, sayDecidedAlready, sayVerdict } from '../request-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply } from '../turn.ts';
import { type DecideForm, decideFormData, requestsData } from '../views/requests.ts';
import { NOTHING_WITHHELD } from '../views/withheld.ts';
import type { Command } from './command.ts';

export const requests: Command = {
  name: 'requests',
  aliases: ['decisions'],
  summary: 'Shows who asks for more time or another owner, and lets you decide',
  example: '',
  needs: 'decide requests',
  menus: [],
  run: (tools) => showRequests(tools),
};

/** The card; `notice` is what was just decided, or why it was not. */
export async function showRequests(tools: BotTools, notice = ''): Promise<Reply> {
  const data = requestsData(tools.partnership, await listRequests(tools), notice);
  return { kind: 'card', card: tools.cards.fill('requests', data), title: 'Requests' };
}

export interface DecideInputs {
  until: string;
  organisationId: string;
  reason: string;
}

/** The form of one request that waits; the list with a word about it where it waits no more. */
export async function showDecideForm(
  tools: BotTools,
  ask: {
    slot: Slot;
    revision: number;
    form: DecideForm;
    inputs?: Partial<DecideInputs>;
    error?: string;
    withheld?: Withheld;
  },
): Promise<Reply> {
  const { waiting } = await listRequests(tools);
  const request = waiting.find(
    ({ update }) => requestIdOf(update) === requestIdOf({ ...update, ...ask.slot, revision: ask.revision }),
  );
  if (!request) return showRequests(tools, requestPhrases.noSuchRequest);
  const { requested } = request;
  const suggested = requested.kind === 'other owner' ? (requested.ownerId ?? '') : '';
  const data = decideFormData(tools.partnership, request, {
    form: ask.form,
    inputs: { until: '', organisationId: suggested, reason: '', ...ask.inputs },
    error: ask.error ?? '',
    withheld: ask.withheld ?? NOTHING_WITHHELD,
  });
  return { kind: 'card', card: tools.cards.fill('decide-form', data), title: data.title };
}

/** The list after a decision. */
export function showDecided(
  tools: BotTools,
  outcome: Exclude<DecideOutcome, { outcome: 'personal data' | 'past' | 'not a working day' }>,
): Promise<Reply> | Reply {
  switch (outcome.outcome) {
    case 'decided':
      return showRequests(tools, sayVerdict(tools.partnership, outcome.decision.verdict));
    case 'decided already':
      return showRequests(tools, sayDecidedAlready(tools.partnership, outcome.decision));
    case 'overtaken':
      return showRequests(tools, requestPhrases.overtaken);
    case 'refused':
      return showRequests(tools, requestPhrases.refused(outcome.faults));
    case 'no such request':
      return showRequests(tools, requestPhrases.noSuchRequest);
    case 'not yours':
      return { kind: 'notice', text: phrases.notAllowed };
  }
}
