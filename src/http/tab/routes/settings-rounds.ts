import { z } from 'zod';
import { changeRegister } from '../../../usecases/change-register.ts';
import { promptAll } from '../../../usecases/prompt-all.ts';
import { viewRoundSettings } from '../../../usecases/view-round-settings.ts';
import { answerChange } from '../change-answers.ts';
import { NO_BOARD, type Prompted, sayPrompted } from '../prompt-answers.ts';
import { answer, fault, nothing, route, type TabRoute } from '../route.ts';

/** The days of the rounds, and whether they open by themselves. */
export const settingsRounds: readonly TabRoute[] = [
  route('get', '/settings/rounds', {
    needs: 'change the register',
    asks: nothing,
    run: async (tools) => answer(await viewRoundSettings(tools)),
  }),
  route('put', '/settings/rounds/opening', {
    needs: 'change the register',
    asks: z.object({ body: z.object({ opening: z.enum(['automatic', 'manual']), basedOn: z.int().min(0) }) }),
    async run(tools, who, { body: { opening, basedOn } }) {
      const changed = [{ kind: 'round opening', opening } as const];
      const saved = await changeRegister(tools, { changed, basedOn, who });
      return answerChange(saved, { now: () => viewRoundSettings(tools) });
    },
  }),
  route('post', '/settings/rounds/open', {
    needs: 'prompt',
    asks: nothing,
    async run(tools, who) {
      const prompted = (await promptAll(tools, who)).flatMap(({ prompted: outcome }): Prompted[] =>
        outcome.outcome === 'no such group' || outcome.outcome === 'no board ahead' ? [] : [sayPrompted(outcome)],
      );
      return prompted.length === 0 ? fault(422, NO_BOARD) : answer(prompted);
    },
  }),
];
