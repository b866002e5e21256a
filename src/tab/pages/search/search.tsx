import { useQuery } from '@tanstack/react-query';
import type { SearchView } from '../../../usecases/search.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { useSession } from '../../state/session.tsx';
import { Results } from './results.tsx';

/** What was found for the words behind the page's path. */
export function Search({ below }: { below: string }) {
  return (
    <PageFrame title="Search" lead="Looks in the duties, in what was said about them, and in the reports.">
      {below.trim() === '' ? <p>Type a word into the box at the top and press Enter.</p> : <Found words={below} />}
    </PageFrame>
  );
}

function Found({ words }: { words: string }) {
  const { api } = useSession();
  const path = `/search?q=${encodeURIComponent(words)}`;
  // Asked once: who looks at a list of results does not want it to change, and each search reads a lot.
  const query = useQuery({
    queryKey: ['search', words],
    queryFn: () => api.read<SearchView>(path),
    refetchInterval: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return <Loaded query={query}>{(view) => <Results words={words} view={view} />}</Loaded>;
}
