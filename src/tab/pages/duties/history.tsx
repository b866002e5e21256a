import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { HistoryPage } from '../../../usecases/view-duty-history.ts';
import { FaultBar } from '../../parts/loaded.tsx';
import { useSession } from '../../state/session.tsx';
import { HistoryEntryView } from './history-entry.tsx';
import type { SectionProps } from './section-props.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** What was ever said about the duty, newest first, twenty at a time. */
export function History({ duty }: SectionProps) {
  const styles = useStyles();
  const { api } = useSession();
  const path = `/duties/${duty.id}/history`;
  const query = useInfiniteQuery({
    queryKey: [path],
    queryFn: ({ pageParam }) => api.read<HistoryPage>(pageParam === null ? path : `${path}?after=${pageParam}`),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
  });
  if (query.isError && !query.data) return <FaultBar error={query.error} onAgain={() => void query.refetch()} />;
  if (!query.data) return <p role="status">Reading what was said</p>;
  const entries = query.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) {
    return <p>Nobody has said anything about this duty yet. Its groups are asked when the next round opens.</p>;
  }
  return (
    <>
      <ol className={styles.list} aria-label="What was said, newest first">
        {entries.map((entry) => (
          <HistoryEntryView key={entry.id} entry={entry} />
        ))}
      </ol>
      <p role="status">
        {query.hasNextPage ? `The newest ${entries.length} are shown.` : `All ${entries.length} are shown.`}
      </p>
      {query.hasNextPage && (
        <Button
          disabled={query.isFetchingNextPage}
          style={{ marginTop: tokens.spacingVerticalS }}
          onClick={() => void query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? 'Reading more' : 'Show earlier ones'}
        </Button>
      )}
    </>
  );
}
