import { z } from 'zod';
import type { Level } from '../../domain/risk.ts';
import {
  addRisk,
  closeRisk,
  RISK_RESPONSE_LIMIT,
  RISK_TITLE_LIMIT,
  type RiskWords,
  reviewRisk,
  undoRisk,
} from '../../usecases/keep-risks.ts';
import { showKept, showRisk, showRiskForm } from '../commands/risks.ts';
import { riskPhrases } from '../risk-phrases.ts';
import { PARTNERSHIP, type RiskInputs } from '../views/risks.ts';
import { withheldData } from '../views/withheld.ts';
import { defineAction } from './action.ts';
import { screenForm } from './screen-form.ts';
import { declarationShape, textShape } from './shapes.ts';

const wholeShape = z.coerce.number().int().min(0).max(1_000_000_000);
const numberShape = z.object({ number: wholeShape });
const seenShape = numberShape.extend({ basedOn: wholeShape });
const choiceShape = textShape.pipe(z.string().max(100));
const formShape = seenShape.extend({
  ...declarationShape.shape,
  title: textShape,
  about: choiceShape,
  ownerId: choiceShape,
  likelihood: choiceShape,
  impact: choiceShape,
  response: textShape,
});

export const risk = defineAction({
  verb: 'risk',
  data: numberShape,
  needs: 'look',
  opens: true,
  run: (tools, turn, { number }) => showRisk(tools, turn, number),
});

/** Number 0 is a new risk. */
export const riskForm = defineAction({
  verb: 'risk-form',
  data: numberShape,
  needs: 'keep risks',
  opens: true,
  run: (tools, turn, { number }) => showRiskForm(tools, turn, number),
});

/** Records a new risk or a review. Faults come back on the form, with everything that was written. */
export const saveRisk = defineAction({
  verb: 'save-risk',
  data: formShape,
  needs: 'keep risks',
  opens: false,
  async run(tools, turn, form) {
    const { number, basedOn } = form;
    const screened = await screenForm(tools, turn, form, [form.title, form.response]);
    if (screened.elsewhere) return screened.elsewhere;
    const { declaration, withheld } = screened;
    const again = (error: string, more = {}) =>
      showRiskForm(tools, turn, number, { basedOn, inputs: form, error, withheld, ...more });
    const read = readRisk(form);
    const error = Array.isArray(read) ? read.join(' ') : '';
    if (screened.isHeldBack || Array.isArray(read)) return again(error);

    const ask = { who: turn.who, words: read, declaration, door: 'card' } as const;
    const kept =
      number === 0
        ? await addRisk(tools, { ...ask, after: basedOn })
        : await reviewRisk(tools, { ...ask, number, basedOn });
    switch (kept.outcome) {
      case 'personal data':
        return again('', { withheld: withheldData(kept.types) });
      case 'not allowed':
        return again(riskPhrases.notAllowed);
      case 'overtaken':
        return showRiskForm(tools, turn, number, { inputs: form, error: riskPhrases.overtaken, withheld });
      default: {
        const done =
          number > 0 || kept.outcome !== 'recorded' ? riskPhrases.reviewed : riskPhrases.added(kept.risk.number);
        return showKept(tools, turn, number, kept, done);
      }
    }
  },
});

export const close = defineAction({
  verb: 'close-risk',
  data: seenShape,
  needs: 'keep risks',
  opens: false,
  run: async (tools, turn, { number, basedOn }) =>
    showKept(tools, turn, number, await closeRisk(tools, { who: turn.who, number, basedOn }), riskPhrases.closed),
});

/** Takes back the last change, for an hour. */
export const undo = defineAction({
  verb: 'undo-risk',
  data: seenShape,
  needs: 'keep risks',
  opens: false,
  run: async (tools, turn, { number, basedOn }) =>
    showKept(tools, turn, number, await undoRisk(tools, { who: turn.who, number, basedOn }), riskPhrases.undone),
});

/** What the form says, or every sentence that says what to fill in. */
function readRisk(form: RiskInputs): RiskWords | string[] {
  const likelihood = levelOf(form.likelihood);
  const impact = levelOf(form.impact);
  const title = form.title.replace(/\s+/gu, ' ');
  const faults = [
    title === '' || title.length > RISK_TITLE_LIMIT ? riskPhrases.title(RISK_TITLE_LIMIT) : '',
    likelihood === undefined ? riskPhrases.likelihood : '',
    impact === undefined ? riskPhrases.impact : '',
    form.response.length > RISK_RESPONSE_LIMIT ? riskPhrases.response(RISK_RESPONSE_LIMIT) : '',
  ].filter((fault) => fault !== '');
  if (likelihood === undefined || impact === undefined || faults.length > 0) return faults;
  const dutyId = form.about === PARTNERSHIP || form.about === '' ? null : form.about;
  return { title, dutyId, ownerId: form.ownerId || null, likelihood, impact, response: form.response };
}

function levelOf(choice: string): Level | undefined {
  return ([1, 2, 3, 4, 5] as const).find((level) => String(level) === choice);
}
