import { z } from 'zod';
import { answer, route, type TabRoute } from '../route.ts';

const pageShape = z.templateLiteral(['/', z.string().max(300)]);
const asks = z.object({ query: z.object({ page: pageShape, title: z.string().min(1).max(200) }) });

/** The address of a page of the tab, for people to send to each other. Whether they may see it is decided when they open it. */
export const link: readonly TabRoute[] = [
  route('get', '/link', {
    needs: 'look',
    asks,
    run: async (tools, _who, { query: { page, title } }) => answer({ link: tools.pageLink(page, title) }),
  }),
];
