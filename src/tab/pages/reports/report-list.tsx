import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentAddRegular, SlideTextRegular, TaskListSquareLtrRegular, WarningRegular } from '@fluentui/react-icons';
import type { ReportRow, ReportList as View } from '../../../usecases/view-report-list.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Table } from '../../parts/table.tsx';
import { useApi, useMay } from '../../state/session.tsx';
import { StateMark } from './state-mark.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Every report with its versions, and the way to another one. */
export function ReportList() {
  const styles = useStyles();
  const query = useApi<View>('/reports');
  const seesDigest = useMay('see the digest');
  return (
    <PageFrame
      title="Reports"
      lead="What was compiled from updates, for a scope and a period. Versions are kept; none is changed."
      actions={
        <div className={styles.actions}>
          {seesDigest && (
            <Button as="a" href="#/reports/digest" icon={<SlideTextRegular />}>
              The chair’s page
            </Button>
          )}
          <Button as="a" href="#/reports/actions" icon={<TaskListSquareLtrRegular />}>
            Actions
          </Button>
          <Button as="a" href="#/reports/risks" icon={<WarningRegular />}>
            Risks
          </Button>
          <Button as="a" href="#/reports/new" appearance="primary" icon={<DocumentAddRegular />}>
            Make a report
          </Button>
        </div>
      }
    >
      <Loaded query={query}>
        {({ reports }) =>
          reports.length === 0 ? (
            <p>No report was made yet. Make one as soon as somebody has answered; you can make it again at any time.</p>
          ) : (
            <>
              <Table
                caption="Reports, the newest first"
                hidesCaption
                columns={['Report', 'Period', 'Newest version', 'Earlier versions']}
                rows={reports.map((row) => ({ key: row.key, cells: cellsOf(row) }))}
              />
              <p className={styles.quiet}>The last 60 versions are listed.</p>
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}

function cellsOf({ scopeName, periodName, period, versions }: ReportRow) {
  const [newest, ...earlier] = versions;
  if (!newest) return [];
  return [
    <Link key="report" href={`#/reports/${newest.id}`}>
      {scopeName}
      <span className="visually-hidden">, {periodName}</span>
    </Link>,
    period,
    <>
      <StateMark state={newest.state} /> Version {newest.version}, compiled {newest.compiled}
    </>,
    earlier.length === 0
      ? 'None'
      : earlier.map(({ id, version, state }) => (
          <div key={id}>
            <Link href={`#/reports/${id}`}>
              Version {version}
              <span className="visually-hidden">
                {' '}
                of {scopeName}, {periodName}
              </span>
            </Link>{' '}
            <StateMark state={state} />
          </div>
        )),
  ];
}
