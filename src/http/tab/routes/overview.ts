import { z } from 'zod';
import { viewOverview } from '../../../usecases/view-overview.ts';
import { answer, route, type TabRoute } from '../route.ts';

const asks = z.object({ query: z.object({ round: z.iso.date('Choose a round from the list.').optional() }) });

export const overview: readonly TabRoute[] = [
  route('get', '/overview', {
    needs: 'look',
    asks,
    run: async (tools, who, { query }) => answer(await viewOverview(tools, who, query.round)),
  }),
];
