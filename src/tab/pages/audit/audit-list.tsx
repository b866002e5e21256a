import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { AuditPage } from '../../../usecases/view-audit.ts';
import { shortTime } from '../../parts/days.ts';
import { FaultBar, Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { Table } from '../../parts/table.tsx';
import { useApi, useSession } from '../../state/session.tsx';
import { AuditFilter, EVERYTHING, type Wanted } from './audit-filter.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Cursor = NonNullable<AuditPage['next']>;

/** Who did what, and when: the newest first, a page at a time. */
export function AuditList() {
  const styles = useStyles();
  const [wanted, setWanted] = useState<Wanted>(EVERYTHING);
  // Where each page before this one began; the first begins at the newest.
  const [cursors, setCursors] = useState<readonly Cursor[]>([]);
  const query = useApi<AuditPage>(`/audit?${paramsOf(wanted, cursors.at(-1))}`);
  return (
    <PageFrame
      title="Audit"
      lead="Who did what, and when. It holds no words that people wrote."
      actions={
        <div className={styles.buttons}>
          <Link href="#/audit/held-back">Personal information held back</Link>
          <Download wanted={wanted} />
        </div>
      }
    >
      <AuditFilter
        wanted={wanted}
        areas={query.data?.areas ?? []}
        people={query.data?.people ?? []}
        onChange={(changed) => {
          setWanted((before) => ({ ...before, ...changed }));
          setCursors([]);
        }}
      />
      <Loaded query={query}>
        {(page) => (
          <>
            {page.lines.length === 0 ? (
              <p role="status" className={styles.quiet}>
                Nothing was recorded that fits. Choose a longer time, or everybody and everything.
              </p>
            ) : (
              <Table
                caption={cursors.length === 0 ? 'The newest entries' : `Older entries, page ${cursors.length + 1}`}
                columns={['When', 'Who', 'What', 'About', 'Details']}
                rows={page.lines.map(({ id, at, byName, what, subject, detail }) => ({
                  key: id,
                  cells: [shortTime(at), byName, what, subject, detail || '–'],
                }))}
              />
            )}
            <nav className={styles.buttons} aria-label="Pages of the audit">
              {cursors.length > 0 && (
                <Button onClick={() => setCursors((before) => before.slice(0, -1))}>Newer entries</Button>
              )}
              {page.next && (
                <Button
                  disabledFocusable={query.isPlaceholderData}
                  onClick={() => {
                    const { next } = page;
                    if (next && !query.isPlaceholderData) setCursors((before) => [...before, next]);
                  }}
                >
                  Older entries
                </Button>
              )}
            </nav>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

/** Saves all that fits, not only this page. */
function Download({ wanted }: { wanted: Wanted }) {
  const { api } = useSession();
  const [state, setState] = useState<'ready' | 'saving' | Error>('ready');
  async function save(): Promise<void> {
    if (state === 'saving') return;
    setState('saving');
    await api.download(`/audit/file?${paramsOf(wanted)}`).then(
      () => setState('ready'),
      (error: unknown) => setState(error instanceof Error ? error : new Error(String(error))),
    );
  }
  return (
    <>
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={state === 'saving'} onClick={() => void save()}>
        {state === 'saving' ? 'Saving' : 'Save as CSV'}
      </Button>
      {state instanceof Error && <FaultBar error={state} />}
    </>
  );
}

function paramsOf(wanted: Wanted, after?: Cursor): URLSearchParams {
  const params = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ''));
  if (after) {
    params.set('afterAt', after.at);
    params.set('afterId', after.id);
  }
  return params;
}
