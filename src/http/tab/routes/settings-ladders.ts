import { z } from 'zod';
import type { Rung } from '../../../domain/partnership.ts';
import { changeRegister } from '../../../usecases/change-register.ts';
import { viewLadder } from '../../../usecases/preview-change.ts';
import { pageOfLadder, viewLadders } from '../../../usecases/view-ladders.ts';
import { answerChange, refuseChange } from '../change-answers.ts';
import { type Answer, answer, fault, nothing, route, type TabRoute, type TabTools } from '../route.ts';

/** More than a ladder may have: what it may is the domain's to say. */
const MOST_ROWS = 100;

const dutyShape = z.object({ dutyId: z.string().min(1).max(100) });
const rungShape = z.object({
  offset: z.number('Give a whole number of days.').min(-100_000).max(100_000),
  unit: z.enum(['days', 'working days']),
  to: z.enum(['lead', 'lead and deputy', 'manager', 'chair']),
});
const ladderShape = z.array(rungShape).max(MOST_ROWS).nullable();

/** When the reminders of each duty go out, and to whom. */
export const settingsLadders: readonly TabRoute[] = [
  route('get', '/settings/ladders', {
    needs: 'change the register',
    asks: nothing,
    run: async (tools) => answer(await viewLadders(tools)),
  }),
  route('get', '/settings/ladders/:dutyId', {
    needs: 'change the register',
    asks: z.object({ params: dutyShape }),
    run: async (tools, _who, { params }) => showLadder(tools, params.dutyId),
  }),
  route('post', '/settings/ladders/:dutyId/preview', {
    needs: 'change the register',
    asks: z.object({ params: dutyShape, body: z.object({ ladder: ladderShape }) }),
    run: async (tools, _who, { params, body }) => showLadder(tools, params.dutyId, body.ladder),
  }),
  route('put', '/settings/ladders/:dutyId', {
    needs: 'change the register',
    asks: z.object({ params: dutyShape, body: z.object({ ladder: ladderShape, basedOn: z.int().min(0) }) }),
    async run(tools, who, { params: { dutyId }, body: { ladder, basedOn } }) {
      const changed = [{ kind: 'ladder', dutyId, ladder } as const];
      return answerChange(await changeRegister(tools, { changed, basedOn, who }), {
        field: 'ladder',
        now: async () => {
          const shown = await viewLadder(tools, dutyId);
          return shown.outcome === 'ladder' ? pageOfLadder(tools.partnership, shown.view) : null;
        },
      });
    },
  }),
];

async function showLadder(tools: TabTools, dutyId: string, ladder?: readonly Rung[] | null): Promise<Answer> {
  const shown = await viewLadder(tools, dutyId, ladder);
  switch (shown.outcome) {
    case 'ladder':
      return answer(pageOfLadder(tools.partnership, shown.view));
    case 'refused':
      return refuseChange(shown.faults, 'ladder');
    case 'no such duty':
      return fault(404, { title: 'That duty is not in the register', detail: 'Choose one from the list of ladders.' });
  }
}
