import { Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReportPage } from '../../../usecases/read-report-page.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { useApi } from '../../state/session.tsx';
import { Contents } from './contents.tsx';
import { Decide } from './decide.tsx';
import { Downloads } from './downloads.tsx';
import { ReportBlock } from './report-block.tsx';
import { StateMark } from './state-mark.tsx';
import { Versions } from './versions.tsx';

const useStyles = makeStyles({
  head: { display: 'grid', gap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalL },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  marking: { margin: 0, fontWeight: tokens.fontWeightSemibold, letterSpacing: '0.04em' },
  headline: {
    margin: `${tokens.spacingVerticalM} 0`,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    maxWidth: '52rem',
  },
  acts: { display: 'grid', gap: tokens.spacingVerticalS },
  section: { scrollMarginTop: tokens.spacingVerticalL, marginTop: tokens.spacingVerticalXXL },
  title: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase500, outlineStyle: 'none' },
});

/** One version, read as its exports read, with what the reader may do with it. */
export function ReportReader({ id }: { id: string }) {
  const query = useApi<ReportPage>(`/reports/${id}`);
  return (
    <PageFrame title={query.data ? query.data.title : 'Report'}>
      <Loaded query={query}>{(page) => <Page page={page} />}</Loaded>
    </PageFrame>
  );
}

function Page({ page }: { page: ReportPage }) {
  const styles = useStyles();
  const { sections, state, newer } = page;
  return (
    <article>
      <div className={styles.head}>
        <p className={styles.marking}>{page.marking}</p>
        <p className={styles.line}>{page.period}</p>
        <p className={styles.line}>
          <StateMark state={state} />{' '}
          <span className={styles.quiet}>
            Version {page.version}
            {state.state !== 'draft' && `, ${state.sentence}`}. Compiled {page.compiled}.
          </span>
        </p>
        {newer && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              Version {newer.version} is newer than this one.{' '}
              <Link href={`#/reports/${newer.id}`}>Read version {newer.version}</Link>
            </MessageBarBody>
          </MessageBar>
        )}
        {state.comments !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              What should change: <span style={{ whiteSpace: 'pre-line' }}>{state.comments}</span>
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.acts}>
        <Decide page={page} />
        <Downloads page={page} />
      </div>
      <p className={styles.headline}>{page.headline}</p>
      <Contents sections={sections} />
      {sections.map(({ id, title, blocks }) => (
        <section key={id} aria-labelledby={`part-${id}`} className={styles.section}>
          <h2 id={`part-${id}`} tabIndex={-1} className={styles.title}>
            {title}
          </h2>
          {blocks.map((block, index) => (
            <ReportBlock key={`${block.kind}-${index}`} block={block} part={id} />
          ))}
        </section>
      ))}
      <Versions page={page} />
    </article>
  );
}
