import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import type { RequestKind } from '../../../domain/request.ts';
import type { MyUpdateForm, MyUpdates } from '../../../usecases/view-my-updates.ts';
import { longDay } from '../../parts/days.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { useApi } from '../../state/session.tsx';
import { AboutDuty, SaidBefore } from './about-duty.tsx';
import { ProgressForm } from './progress-form.tsx';
import { openBeside, Receipt, type ReceiptProps, sayLeft, undoOf } from './receipt.tsx';
import { RequestForm } from './request-form.tsx';
import { REQUESTS } from './requests.ts';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gridTemplateRows: 'auto 1fr',
    gridTemplateAreas: '"form said" "form about"',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalL,
    '@media (max-width: 60rem)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto',
      gridTemplateAreas: '"said" "form" "about"',
    },
  },
  said: { gridArea: 'said' },
  form: { gridArea: 'form' },
  about: { gridArea: 'about' },
});

interface AnswerPageProps extends ReceiptProps {
  dutyId: string;
  groupId: string;
  /** What is asked of the manager; the form about the duty itself without it. */
  kind: RequestKind | undefined;
}

/** The form about one duty, with what was said last and what the duty asks beside it. */
export function AnswerPage({ dutyId, groupId, kind, receipt, onReceipt }: AnswerPageProps) {
  const styles = useStyles();
  const [, setLocation] = useLocation();
  const query = useApi<MyUpdateForm>(`/my-updates/${dutyId}/${groupId}`);
  const lines = useApi<MyUpdates>('/my-updates').data?.lines ?? [];
  const view = query.data;
  const [next] = openBeside(lines, { dutyId, groupId });

  function onAnswered(form: MyUpdateForm, revision: number, goesOn: boolean): void {
    const what = kind ? 'sent to the CSP manager' : 'recorded';
    const text = `${form.title}, ${form.groupName}: ${what}. ${sayLeft(lines, form)}`;
    onReceipt({ text, undo: undoOf(form, revision) });
    setLocation(goesOn && next ? `/my-updates/${next.dutyId}/${next.groupId}` : '/my-updates');
  }

  const title = view ? `${view.dutyId} ${view.dutyTitle}` : 'Update';
  return (
    <PageFrame
      title={kind ? `${REQUESTS[kind].title}: ${view?.title ?? dutyId}` : title}
      {...(view && { lead: `${view.groupName}. Update due ${longDay(view.dueOn)}. ${view.note ?? ''}` })}
      actions={<Link href="#/my-updates">Back to my updates</Link>}
    >
      <Receipt receipt={receipt} onReceipt={onReceipt} />
      <Loaded query={query}>
        {(form) => (
          <div className={styles.page}>
            <div className={styles.said}>
              <SaidBefore form={form} />
            </div>
            <div className={styles.form}>
              {kind ? (
                <RequestForm form={form} kind={kind} onAnswered={(revision) => onAnswered(form, revision, false)} />
              ) : (
                <ProgressForm
                  form={form}
                  nextTitle={next?.title}
                  onAnswered={(revision, goesOn) => onAnswered(form, revision, goesOn)}
                  onLeave={() => setLocation('/my-updates')}
                />
              )}
            </div>
            <div className={styles.about}>
              <AboutDuty form={form} />
            </div>
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}
