import { Link } from '@fluentui/react-components';
import type { EvidenceLink } from '../../../usecases/list-evidence.ts';
import { shortTime } from '../../parts/days.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Section } from '../../parts/section.tsx';
import { useApi } from '../../state/session.tsx';
import { ItemList } from './item.tsx';

/** The links that people gave as evidence, newest first. */
export function Evidence({ dutyId }: { dutyId: string }) {
  const query = useApi<EvidenceLink[]>(`/duties/${dutyId}/evidence`);
  return (
    <Section title="Evidence">
      <Loaded query={query}>
        {(links) => (
          <ItemList items={links} empty="No link was given as evidence yet. An update has a box for one.">
            {({ url, groupName, organisationName, at }) => (
              <li key={url} style={{ overflowWrap: 'anywhere', padding: '0.25rem 0' }}>
                <Link href={url} target="_blank" rel="noreferrer" inline>
                  {url.replace(/^https:\/\//u, '')}
                </Link>{' '}
                {groupName}, {organisationName}, {shortTime(at)}
              </li>
            )}
          </ItemList>
        )}
      </Loaded>
    </Section>
  );
}
