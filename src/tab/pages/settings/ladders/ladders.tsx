import { Link } from '@fluentui/react-components';
import type { LadderRow } from '../../../../usecases/view-ladders.ts';
import { shortTime } from '../../../parts/days.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageFrame } from '../../../parts/page-frame.tsx';
import { useApi } from '../../../state/session.tsx';
import { Rows } from '../flow/rows.tsx';
import type { PartProps } from '../part.ts';
import { DutyLadder } from './duty-ladder.tsx';

/** When reminders go out and who hears, duty by duty; or the page of one duty. */
export function Ladders({ below }: PartProps) {
  return below === '' ? <LadderList /> : <DutyLadder key={below} dutyId={below} />;
}

function LadderList() {
  const query = useApi<LadderRow[]>('/settings/ladders');
  return (
    <PageFrame
      title="Ladders"
      lead="A ladder is the list of reminders before and after a deadline. Each duty has the register’s own until you put another in its place."
    >
      <Loaded query={query}>
        {(rows) => (
          <Rows
            caption="The ladder of each duty"
            columns={['Duty', 'Led by', 'Reminders', 'Where it comes from']}
            rows={rows.map(({ dutyId, dutyName, leadNames, ladder, changedAt }) => ({
              key: dutyId,
              cells: [
                <Link key="duty" href={`#/settings/ladders/${dutyId}`}>
                  {dutyId} {dutyName}
                </Link>,
                leadNames.join(', '),
                ladder.map(({ who, when }) => (
                  <div key={who}>
                    {who}: {when}
                  </div>
                )),
                changedAt === null ? 'The register' : `◆ Changed ${shortTime(changedAt)}`,
              ],
            }))}
          />
        )}
      </Loaded>
    </PageFrame>
  );
}
