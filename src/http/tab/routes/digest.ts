import { viewChairPage } from '../../../usecases/view-chair-page.ts';
import { answer, nothing, route, type TabRoute } from '../route.ts';

/** A post, because the report that it rests on is compiled when something is new. */
export const digest: readonly TabRoute[] = [
  route('post', '/digest', {
    needs: 'see the digest',
    asks: nothing,
    run: async (tools, who) => answer(await viewChairPage(tools, who)),
  }),
];
