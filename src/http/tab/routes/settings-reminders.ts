import { z } from 'zod';
import { arrangeLeave, arrangePause } from '../../../usecases/arrange.ts';
import { endArrangements } from '../../../usecases/end-arrangements.ts';
import { previewLeave, previewPause } from '../../../usecases/preview-arrangement.ts';
import { viewArrangements } from '../../../usecases/view-arrangements.ts';
import { viewMyReminders } from '../../../usecases/view-my-reminders.ts';
import { refuseArrangement } from '../arrange-answers.ts';
import { answer, fault, nothing, route, type TabRoute } from '../route.ts';

const day = z.iso.date('Choose a day.');
const personShape = z.object({ tenantId: z.string().min(1).max(100), objectId: z.string().min(1).max(100) });
const leaveShape = z.object({ fromOn: day, untilOn: day, standIn: personShape.nullable() });
const pauseShape = z.object({
  whom: z.union([z.object({ groupId: z.string().min(1).max(100) }), personShape], 'Choose a group or a person.'),
  fromOn: day,
  untilOn: day,
});
const numbersShape = z.array(z.int().positive()).min(1).max(50);

/** What was arranged about reminders: one's own, and for the manager everybody's. */
export const settingsReminders: readonly TabRoute[] = [
  route('get', '/settings/reminders/mine', {
    needs: 'answer',
    asks: nothing,
    run: async (tools, who) => answer(await viewMyReminders(tools, who)),
  }),
  route('post', '/settings/reminders/mine/leave/preview', {
    needs: 'answer',
    asks: z.object({ body: leaveShape }),
    async run(tools, who, { body }) {
      const shown = await previewLeave(tools, { who, ...body });
      return shown.outcome === 'preview' ? answer(shown.preview) : refuseArrangement(shown, 'Leave');
    },
  }),
  route('post', '/settings/reminders/mine/leave', {
    needs: 'answer',
    asks: z.object({ body: leaveShape }),
    async run(tools, who, { body }) {
      const made = await arrangeLeave(tools, { who, ...body });
      return made.outcome === 'arranged'
        ? answer({ number: made.arrangement.number })
        : refuseArrangement(made, 'Leave');
    },
  }),
  route('post', '/settings/reminders/end', {
    needs: 'answer',
    asks: z.object({ body: z.object({ numbers: numbersShape }) }),
    async run(tools, who, { body }) {
      const ended = await endArrangements(tools, { who, numbers: body.numbers });
      switch (ended.outcome) {
        case 'ended':
          return answer({ numbers: ended.ended.map(({ number }) => number) });
        case 'nothing to end':
          return fault(409, { title: 'Nothing was changed', detail: 'That is over or was ended already.' });
        case 'not yours':
          return fault(403, {
            title: 'Nothing was changed',
            detail: 'Only the person or the CSP manager can end that.',
          });
      }
    },
  }),
  route('get', '/settings/reminders', {
    needs: 'pause reminders',
    asks: nothing,
    run: async (tools, who) => answer(await viewArrangements(tools, who)),
  }),
  route('post', '/settings/reminders/pauses/preview', {
    needs: 'pause reminders',
    asks: z.object({ body: pauseShape }),
    async run(tools, who, { body }) {
      const shown = await previewPause(tools, { by: who, ...body });
      return shown.outcome === 'preview' ? answer(shown.preview) : refuseArrangement(shown, 'A pause');
    },
  }),
  route('post', '/settings/reminders/pauses', {
    needs: 'pause reminders',
    asks: z.object({ body: pauseShape }),
    async run(tools, who, { body }) {
      const made = await arrangePause(tools, { by: who, ...body });
      return made.outcome === 'arranged'
        ? answer({ number: made.arrangement.number })
        : refuseArrangement(made, 'A pause');
    },
  }),
];
