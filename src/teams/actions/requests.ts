import { z } from 'zod';
import { TEXT_LIMIT } from '../../domain/update.ts';
import { type Choice, decideRequest } from '../../usecases/decide-request.ts';
import { takeBackDecision } from '../../usecases/take-back-decision.ts';
import { showDecided, showDecideForm, showRequests } from '../commands/requests.ts';
import { phrases } from '../phrases.ts';
import { requestPhrases } from '../request-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { DECIDE_FORMS } from '../views/requests.ts';
import { withheldData } from '../views/withheld.ts';
import { defineAction } from './action.ts';
import { screenForm } from './screen-form.ts';
import { declarationShape, textShape } from './shapes.ts';

const id = z.string().min(1).max(100);
const requestShape = z.object({
  dutyId: id,
  groupId: id,
  roundId: z.iso.date(),
  revision: z.coerce.number().int().min(1).max(100_000),
});
const day = z.iso.date();
const formShape = requestShape.extend({
  ...declarationShape.shape,
  form: z.enum(DECIDE_FORMS),
  until: textShape,
  organisationId: textShape,
  reason: textShape,
});
type Form = z.infer<typeof formShape>;

/** One tap: the date that was asked for or one beside it, that a group is not asked, or the owner who was named. */
export const decide = defineAction({
  verb: 'decide',
  data: requestShape.extend({ choice: z.enum(['agree', 'do not ask', 'owner']), value: z.string().max(100) }),
  needs: 'decide requests',
  opens: false,
  async run(tools, turn, { choice, value, ...request }) {
    const isDay = day.safeParse(value).success;
    if (choice === 'agree' && !isDay) return { kind: 'notice', text: phrases.unreadableButton };
    const chosen: Choice =
      choice === 'agree'
        ? { kind: 'agree', until: value }
        : choice === 'owner'
          ? { kind: 'owner', organisationId: value }
          : { kind: 'do not ask' };
    const { revision, ...slot } = request;
    const outcome = await decideRequest(tools, { slot, revision, choice: chosen, who: turn.who, declaration: null });
    switch (outcome.outcome) {
      case 'past':
        return showRequests(tools, requestPhrases.past);
      case 'not a working day':
        return showRequests(tools, requestPhrases.notWorking(value, outcome.because, outcome.days));
      case 'personal data':
        return { kind: 'notice', text: phrases.heldBack(outcome.types) };
      default:
        return showDecided(tools, outcome);
    }
  },
});

export const decideForm = defineAction({
  verb: 'decide-form',
  data: requestShape.extend({ form: z.enum(DECIDE_FORMS) }),
  needs: 'decide requests',
  opens: true,
  run: (tools, _turn, { form, revision, ...slot }) => showDecideForm(tools, { slot, revision, form }),
});

/** Decides what the form says. What is wrong comes back on the form, with everything that was typed. */
export const saveDecision = defineAction({
  verb: 'save-decision',
  data: formShape,
  needs: 'decide requests',
  opens: false,
  run: saveForm,
});

async function saveForm(tools: BotTools, turn: Turn, form: Form): Promise<Reply> {
  const { dutyId, groupId, roundId, revision } = form;
  const slot = { dutyId, groupId, roundId };
  const screened = await screenForm(tools, turn, form, form.form === 'refuse' ? [form.reason] : []);
  const { declaration, withheld } = screened;
  if (screened.elsewhere) return screened.elsewhere;
  const { until, organisationId, reason } = form;
  const inputs = { until, organisationId, reason };
  const again = (error: string, shown = withheld) =>
    showDecideForm(tools, { slot, revision, form: form.form, inputs, error, withheld: shown });
  const choice = choiceIn(form);
  if (screened.isHeldBack || typeof choice === 'string') return again(typeof choice === 'string' ? choice : '');
  const outcome = await decideRequest(tools, { slot, revision, choice, who: turn.who, declaration });
  switch (outcome.outcome) {
    case 'past':
      return again(requestPhrases.past);
    case 'not a working day':
      return again(requestPhrases.notWorking(until, outcome.because, outcome.days));
    case 'personal data':
      return again('', withheldData(outcome.types));
    case 'refused':
      return again(requestPhrases.refused(outcome.faults));
    default:
      return showDecided(tools, outcome);
  }
}

/** The choice, or the sentence that says what is missing. */
function choiceIn({ form, until, organisationId, reason }: Form): Choice | string {
  switch (form) {
    case 'offer':
      return day.safeParse(until).success ? { kind: 'agree', until } : requestPhrases.chooseDate;
    case 'owner':
      return organisationId === '' ? requestPhrases.chooseOwner : { kind: 'owner', organisationId };
    case 'refuse':
      if (reason === '') return requestPhrases.giveReason;
      return reason.length > TEXT_LIMIT ? requestPhrases.longReason(TEXT_LIMIT) : { kind: 'refuse', reason };
  }
}

export const undoDecision = defineAction({
  verb: 'undo-decision',
  data: z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) }),
  needs: 'decide requests',
  opens: false,
  async run(tools, turn, { number }) {
    const outcome = await takeBackDecision(tools, { number, who: turn.who });
    switch (outcome.outcome) {
      case 'taken back':
        return showRequests(tools, requestPhrases.takenBack);
      case 'too late':
        return showRequests(tools, requestPhrases.tooLate);
      case 'nothing to undo':
        return showRequests(tools, requestPhrases.nothingToUndo);
      case 'not yours':
        return { kind: 'notice', text: phrases.notAllowed };
    }
  },
});
