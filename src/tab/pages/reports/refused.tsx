import { Link } from '@fluentui/react-components';
import { FaultSummary } from '../../parts/fault-summary.tsx';
import { faultBody } from '../../state/fault-body.ts';

/** Why a version was not marked; where a newer one stands in its place, the way there. */
export function Refused({ error, onLeave }: { error: Error | null; onLeave: () => void }) {
  const newer = faultBody(error, 'newer', isVersion);
  return (
    <>
      <FaultSummary error={error} />
      {newer && (
        <p>
          <Link href={`#/reports/${newer.id}`} onClick={onLeave}>
            Read version {newer.version}
          </Link>
        </p>
      )}
    </>
  );
}

function isVersion(found: object): found is { id: string; version: number } {
  return 'id' in found && 'version' in found;
}
