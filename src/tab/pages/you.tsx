import { Facts } from '../parts/facts.tsx';
import { PageFrame } from '../parts/page-frame.tsx';
import { useMe } from '../state/session.tsx';

/** Who the server says that you are: what decides what you see and may do. */
export function You() {
  const me = useMe();
  if (!me) return null;
  return (
    <PageFrame title="You" lead={`What ${me.partnershipName} has you down as. If it is wrong, tell the CSP manager.`}>
      <Facts
        facts={[
          ['Name', me.name],
          ['Organisation', me.organisationName ?? 'None yet'],
          ['Groups', me.groups.map(({ name }) => name).join(', ') || 'None'],
          ['Roles', me.roles.join(', ')],
        ]}
      />
    </PageFrame>
  );
}
