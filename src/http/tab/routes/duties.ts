import { z } from 'zod';
import { listDuties } from '../../../usecases/list-duties.ts';
import { listEvidence } from '../../../usecases/list-evidence.ts';
import { viewDuty } from '../../../usecases/view-duty.ts';
import { viewDutyAsked } from '../../../usecases/view-duty-asked.ts';
import { viewDutyDeadlines } from '../../../usecases/view-duty-deadlines.ts';
import { viewDutyHistory } from '../../../usecases/view-duty-history.ts';
import { type Answer, answer, type Fault, fault, nothing, route, type TabRoute } from '../route.ts';

const NO_SUCH_DUTY: Fault = {
  title: 'There is no such duty',
  detail: 'The register may have changed. Choose it from the list of duties.',
};

/** Of every address that names a duty. */
export const dutyParams = z.object({ dutyId: z.string().min(1).max(100) });
const ofDuty = z.object({ params: dutyParams });

/** What was found, or that there is no such duty. */
export function answerDuty(found: unknown): Answer {
  return found === undefined ? fault(404, NO_SUCH_DUTY) : answer(found);
}

export const duties: readonly TabRoute[] = [
  route('get', '/duties', {
    needs: 'look',
    asks: nothing,
    run: async (tools, who) => answer(await listDuties(tools, who)),
  }),
  route('get', '/duties/:dutyId', {
    needs: 'look',
    asks: ofDuty,
    run: async (tools, who, { params }) => answerDuty(await viewDuty(tools, who, params.dutyId)),
  }),
  route('get', '/duties/:dutyId/history', {
    needs: 'look',
    asks: z.object({ params: dutyParams, query: z.object({ after: z.string().max(300).optional() }) }),
    run: async (tools, who, { params, query }) =>
      answerDuty(await viewDutyHistory(tools, who, { dutyId: params.dutyId, after: query.after })),
  }),
  route('get', '/duties/:dutyId/deadlines', {
    needs: 'look',
    asks: ofDuty,
    run: async (tools, who, { params }) => answerDuty(await viewDutyDeadlines(tools, who, params.dutyId)),
  }),
  route('get', '/duties/:dutyId/evidence', {
    needs: 'look',
    asks: ofDuty,
    run: async (tools, who, { params }) => answerDuty(await listEvidence(tools, who, params.dutyId)),
  }),
  route('get', '/duties/:dutyId/asked', {
    needs: 'look',
    asks: ofDuty,
    run: async (tools, who, { params }) => answerDuty(await viewDutyAsked(tools, who, params.dutyId)),
  }),
];
