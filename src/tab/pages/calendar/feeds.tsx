import { makeStyles, tokens } from '@fluentui/react-components';
import type { OwnFeed } from '../../../usecases/keep-feeds.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Section } from '../../parts/section.tsx';
import { useApi } from '../../state/session.tsx';
import { FeedView } from './feed-view.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
});

/** The addresses at which Outlook and other calendars read the deadlines. */
export function Feeds() {
  const styles = useStyles();
  const query = useApi<OwnFeed[]>('/calendar/feeds');
  return (
    <Section title="In your own calendar">
      <p>
        In Outlook choose Add calendar, then Subscribe from web, and paste a link; do not open it. Keep each link to
        yourself or in the group: anyone who has it can read those deadlines.
      </p>
      <Loaded query={query}>
        {(feeds) => (
          <ul className={styles.list}>
            {feeds.map((feed) => (
              <FeedView key={feed.owner} feed={feed} />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}
