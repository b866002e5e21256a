import { viewMe } from '../../../usecases/view-me.ts';
import { answer, nothing, route, type TabRoute } from '../route.ts';

export const me: readonly TabRoute[] = [
  route('get', '/me', { needs: null, asks: nothing, run: async (tools, who) => answer(viewMe(tools, who)) }),
];
