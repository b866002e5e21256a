import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Declaration } from '../../../domain/personal-data.ts';
import type { ReportPage } from '../../../usecases/read-report-page.ts';
import { useSend } from '../../state/session.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  said: { margin: 0, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** A version that can be decided on: what its page and the chair's page know of it. */
export type Decidable = Pick<ReportPage, 'id' | 'version' | 'may'> & { scope?: ReportPage['scope'] };

/** What the reader may do with a version: issue it, sign it off, return it. Each asks first; what was done is said. */
export function Decide({ page, onChanged }: { page: Decidable; onChanged?: () => void }) {
  const styles = useStyles();
  const { id, version, may } = page;
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState<'issue' | 'sign' | 'return'>();
  const place = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone with its dialog; the reader stays at what was done.
  useEffect(() => {
    if (said !== '') place.current?.focus();
  }, [said]);
  const issue = useSend<object>('POST', `/reports/${id}/issue`);
  const sign = useSend<object>('POST', `/reports/${id}/sign-off`);
  const giveBack = useSend<{ comments: string; declaration: Declaration | null }>('POST', `/reports/${id}/return`);
  // A dialog stays while it is open, also where somebody else was faster and its button is gone.
  const dialog = (which: typeof open, sentence: string) => ({
    isOpen: open === which,
    onOpen: (isOpen: boolean) => setOpen(isOpen ? which : undefined),
    onDone: () => {
      setOpen(undefined);
      setSaid(sentence);
      onChanged?.();
    },
  });
  return (
    <div>
      <div className={styles.row}>
        {(may.issue || open === 'issue') && (
          <ConfirmDialog
            button="Issue"
            title={`Issue version ${version}?`}
            detail="The chair can sign it off from then on. The version stays as it is; what comes in later makes another one."
            send={issue}
            {...dialog('issue', `Version ${version} is issued. The chair can sign it off now.`)}
          />
        )}
        {(may.sign || open === 'sign') && (
          <ConfirmDialog
            button="Sign off"
            title={`Sign off version ${version}?`}
            detail="The managers are told. A version that is signed off is final; what changes later makes another one."
            send={sign}
            {...dialog('sign', `Version ${version} is signed off. The managers are told.`)}
          />
        )}
        {(may.return || open === 'return') && (
          <ReturnDialog
            version={version}
            send={giveBack}
            {...dialog('return', `Version ${version} is returned. The managers are told.`)}
          />
        )}
        {may.ask && (
          <Button as="a" href={askAbout(page.scope)}>
            Ask a question
          </Button>
        )}
      </div>
      <div role="status">
        {said !== '' && (
          <p ref={place} tabIndex={-1} className={styles.said}>
            {said} <Link href="#/reports">All reports</Link>
          </p>
        )}
      </div>
    </div>
  );
}

/** Whom a question about the report would go to: its group, or who leads its duty. */
function askAbout(scope: ReportPage['scope'] | undefined): string {
  return scope?.kind === 'group' || scope?.kind === 'duty' ? `#/asked/ask/${scope.kind}/${scope.id}` : '#/asked/ask';
}
