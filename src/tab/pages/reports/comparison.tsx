import { Link } from '@fluentui/react-components';
import type { ComparedVersions } from '../../../usecases/compare-versions.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Section } from '../../parts/section.tsx';
import { useApi } from '../../state/session.tsx';
import { ReportBlock } from './report-block.tsx';

/** What the later of two versions says otherwise. */
export function Comparison({ id, other }: { id: string; other: string }) {
  const query = useApi<ComparedVersions>(`/reports/${id}/compare/${other}`);
  return (
    <PageFrame title="What changed">
      <Loaded query={query}>
        {({ scopeName, earlier, later, blocks }) => (
          <Section title={scopeName}>
            <p>
              <Link href={`#/reports/${later.id}`}>{later.name}</Link>, against{' '}
              <Link href={`#/reports/${earlier.id}`}>{earlier.name}</Link>.
            </p>
            {blocks.map((block, index) => (
              <ReportBlock key={`${block.kind}-${index}`} block={block} part="changed" />
            ))}
          </Section>
        )}
      </Loaded>
    </PageFrame>
  );
}
