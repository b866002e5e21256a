import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What became of something that was sent. */
export interface SaidWords {
  /** `warning` where nothing was saved. */
  intent: 'success' | 'warning';
  text: string;
}

const useStyles = makeStyles({ bar: { margin: `${tokens.spacingVerticalM} 0` } });

/** A place for what became of something that was sent: it is there from the start, so that it is read out. */
export function Said({ said, children }: { said: SaidWords | undefined; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div role="status">
      {said && (
        <MessageBar intent={said.intent} layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {said.text} {children}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
