import { Link } from '@fluentui/react-components';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { faultBody } from '../../state/fault-body.ts';

/** Why a version was not marked; where a newer one stands in its place, the way there. */
export function Refused(props: { error: Error | null; onLeave: () => void; idOf?: (field: string) => string }) {
  const { error, onLeave, idOf = (field) => field } = props;
  const newer = faultBody(error, 'newer', isVersion);
  return (
    <>
      <ErrorSummary error={error} idOf={idOf} />
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
