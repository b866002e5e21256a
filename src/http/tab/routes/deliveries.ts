import { z } from 'zod';
import { sayRetried } from '../../../domain/delivery-words.ts';
import { listStuck } from '../../../usecases/list-stuck.ts';
import { retryDeliveries } from '../../../usecases/retry-deliveries.ts';
import { viewDeliveries } from '../../../usecases/view-deliveries.ts';
import { answer, nothing, route, type TabRoute } from '../route.ts';

export const deliveries: readonly TabRoute[] = [
  route('get', '/deliveries', {
    needs: 'see deliveries',
    asks: nothing,
    run: async (tools, who) => answer(await viewDeliveries(tools, who)),
  }),
  // A delivery's id is made of what it is for, so it stands in the body and not in the path.
  route('post', '/deliveries/retry', {
    needs: 'see deliveries',
    asks: z.object({ body: z.object({ id: z.string().min(1).max(300) }) }),
    run: async (tools, who, { body }) => answer({ notice: sayRetried(await retryDeliveries(tools, [body.id], who)) }),
  }),
  route('post', '/deliveries/retry-all', {
    needs: 'see deliveries',
    asks: nothing,
    async run(tools, who) {
      const { stuck } = await listStuck(tools);
      const ids = stuck.map(({ delivery }) => delivery.id);
      return answer({ notice: sayRetried(await retryDeliveries(tools, ids, who)) });
    },
  }),
];
