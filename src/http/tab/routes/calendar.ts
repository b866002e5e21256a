import { z } from 'zod';
import { type FeedOutcome, listFeeds, obtainOwnFeed, renewOwnFeed } from '../../../usecases/keep-feeds.ts';
import { feedAddress } from '../../../usecases/obtain-feed.ts';
import { CALENDAR_SPANS, exportCalendar, viewCalendar } from '../../../usecases/view-calendar.ts';
import { type Answer, answer, type Fault, fault, nothing, route, type TabRoute, type TabTools } from '../route.ts';

const askShape = z.object({
  whose: z.string().min(1).max(120).default('mine'),
  days: z.coerce
    .number()
    .pipe(z.literal(CALENDAR_SPANS, `Choose ${CALENDAR_SPANS.join(' or ')} days.`))
    .default(CALENDAR_SPANS[0]),
});
const ownerShape = z.object({ owner: z.string().min(1).max(120) });

const NOTHING_OF_THAT_NAME: Fault = {
  title: 'The register has nothing of that name',
  detail: 'It may have changed. Load the page again and choose from the list.',
};

/** Everything that has a date, and the addresses at which calendar programs read it. */
export const calendar: readonly TabRoute[] = [
  route('get', '/calendar', {
    needs: 'look',
    asks: z.object({ query: askShape }),
    async run(tools, who, { query }) {
      const view = await viewCalendar(tools, who, query);
      return view ? answer(view) : fault(404, NOTHING_OF_THAT_NAME);
    },
  }),
  route('get', '/calendar/file', {
    needs: 'look',
    asks: z.object({ query: askShape }),
    async run(tools, who, { query }) {
      const exported = await exportCalendar(tools, who, query);
      if (!exported) return fault(404, NOTHING_OF_THAT_NAME);
      const contentType = 'text/calendar; charset=utf-8';
      return { kind: 'file', file: { name: 'deadlines.ics', contentType, body: tools.writeCalendar(exported) } };
    },
  }),
  route('get', '/calendar/feeds', {
    needs: 'look',
    asks: nothing,
    run: async (tools, who) => answer(listFeeds(tools, who)),
  }),
  route('post', '/calendar/feeds', {
    needs: 'look',
    asks: z.object({ body: ownerShape }),
    run: async (tools, who, { body }) => answerFeed(tools, await obtainOwnFeed(tools, who, body.owner)),
  }),
  route('post', '/calendar/feeds/renew', {
    needs: 'look',
    asks: z.object({ body: ownerShape }),
    run: async (tools, who, { body }) => answerFeed(tools, await renewOwnFeed(tools, who, body.owner)),
  }),
];

function answerFeed({ publicUrl }: TabTools, given: FeedOutcome): Answer {
  switch (given.outcome) {
    case 'feed':
      return answer({ url: feedAddress(publicUrl, given.feed) });
    case 'not yours':
      return fault(403, {
        title: 'This link is not yours',
        detail: 'Ask somebody of the group, or the CSP manager, for it.',
      });
    case 'no such group':
      return fault(404, NOTHING_OF_THAT_NAME);
  }
}
