import { AuditList } from './audit-list.tsx';
import { HeldBack } from './held-back.tsx';

/** The audit, or the figures of what was held back. */
export function Audit({ below }: { below: string }) {
  return below === 'held-back' ? <HeldBack /> : <AuditList />;
}
