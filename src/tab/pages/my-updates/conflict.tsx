import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { AnswerView, MyUpdateForm } from '../../../usecases/view-my-updates.ts';
import { ApiFault } from '../../state/api.ts';
import { faultBody } from '../../state/fault-body.ts';
import { LastAnswer } from './last-answer.tsx';

/** Somebody's newer answer, that the reader has not seen when they began to write. */
export interface ConflictState {
  newest: AnswerView | undefined;
  /** What the reader's words replace when they are saved. */
  basedOn: number;
  keepMine: () => void;
}

/**
 * Watches for a newer answer: while somebody writes, and when their words were refused for it.
 *
 * @param begunOn the revision that the reader saw when they began to write
 */
export function useConflict(form: MyUpdateForm, begunOn: number, error: Error | null): ConflictState {
  const [basedOn, setBasedOn] = useState(begunOn);
  const refused = faultBody(error, 'newest', isAnswer);
  const refusedOn = error instanceof ApiFault ? revisionIn(error.body) : undefined;
  // One's own newer answer is what was just saved; where it was given elsewhere, saving tells.
  const seen = form.now && !form.now.isMine && form.basedOn > basedOn ? form.now : undefined;
  const isOpen = refusedOn !== undefined && refusedOn > basedOn;
  return {
    newest: isOpen ? refused : seen,
    basedOn: form.now === null ? Math.max(basedOn, form.basedOn) : basedOn,
    keepMine: () => setBasedOn(Math.max(refusedOn ?? 0, form.basedOn)),
  };
}

const useStyles = makeStyles({
  conflict: { display: 'grid', gap: tokens.spacingVerticalS, outlineStyle: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The newer answer, above the reader's own words, and the choice between them. */
export function Conflict({ conflict, onTheirs }: { conflict: ConflictState; onTheirs: () => void }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { newest, keepMine } = conflict;
  const isOpen = newest !== undefined;
  useEffect(() => {
    if (isOpen) place.current?.focus();
  }, [isOpen]);
  if (!newest) return null;
  return (
    <div ref={place} tabIndex={-1} role="alert" className={styles.conflict}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{newest.saidBy} answered while you were writing</MessageBarTitle> Your words are still here
          and nothing of them is saved. The record keeps both, whichever you choose.
        </MessageBarBody>
      </MessageBar>
      <LastAnswer title="Their answer" answer={newest} />
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={keepMine}>
          Keep my words
        </Button>
        <Button onClick={onTheirs}>Leave their answer</Button>
      </div>
    </div>
  );
}

function isAnswer(found: object): found is AnswerView {
  return 'standing' in found && 'facts' in found;
}

function revisionIn(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('basedOn' in body)) return undefined;
  return typeof body.basedOn === 'number' ? body.basedOn : undefined;
}
