import { z } from 'zod';
import { faultInTiming } from '../../../domain/digest-timing.ts';
import { chooseDigest } from '../../../usecases/choose-digest.ts';
import { switchMornings } from '../../../usecases/switch-mornings.ts';
import { answer, fault, route, type TabRoute } from '../route.ts';

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'Give a time such as 09:00.');
const timingShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('by round'), time }),
  z.object({ kind: z.literal('weekly'), weekday: z.int().min(1).max(7), time }),
  z.object({ kind: z.literal('off') }),
]);

/** What comes to somebody by itself, as they choose for themselves. */
export const settingsMine: readonly TabRoute[] = [
  route('put', '/settings/reminders/mine/digest', {
    needs: 'see the digest',
    asks: z.object({ body: z.object({ timing: timingShape }) }),
    async run(tools, who, { body: { timing } }) {
      switch (faultInTiming(timing)) {
        case 'weekend':
          return faulty('weekday', 'Nothing is sent at weekends. Choose a day from Monday to Friday.');
        case 'not in working hours':
          return faulty('time', 'Digests are sent from 8am to 5:30pm. Choose a time between them.');
        case undefined:
          return answer({ timing: (await chooseDigest(tools, { who, timing })).timing });
      }
    },
  }),
  route('put', '/settings/reminders/mine/morning', {
    needs: 'decide requests',
    asks: z.object({ body: z.object({ isOn: z.boolean() }) }),
    async run(tools, who, { body: { isOn } }) {
      const { outcome } = await switchMornings(tools, { who, isOn });
      return outcome === 'switched'
        ? answer({ isOn })
        : fault(403, { title: 'Nothing was changed', detail: 'The morning card is the CSP manager’s.' });
    },
  }),
];

function faulty(field: string, detail: string) {
  return fault(422, { title: 'Nothing was changed', detail, fields: { [field]: detail } });
}
