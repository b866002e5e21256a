import { z } from 'zod';
import { search } from '../../../usecases/search.ts';
import { answer, fault, route, type TabRoute } from '../route.ts';

const MOST_CHARACTERS = 100;

/** What somebody looks for is answered and forgotten: it is not kept, counted or logged. */
export const searching: readonly TabRoute[] = [
  route('get', '/search', {
    needs: 'look',
    asks: z.object({
      query: z.object({ q: z.string().max(MOST_CHARACTERS, `Use at most ${MOST_CHARACTERS} characters.`) }),
    }),
    async run(tools, who, { query }) {
      const found = await search(tools, who, query.q);
      if (found) return answer(found);
      return fault(422, {
        title: 'There is no word to look for',
        detail: 'Type a word of two letters or more.',
        fields: { q: 'Type a word of two letters or more.' },
      });
    },
  }),
];
