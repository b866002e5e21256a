import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What became of something that was sent. */
export interface SaidWords {
  /** `warning` where nothing was saved. */
  intent: 'success' | 'warning';
  text: string;
}

/** A place for what became of something that was sent: it is there from the start, so that it is read out. */
export function Said({ said, children }: { said: SaidWords | undefined; children?: ReactNode }) {
  return (
    <div role="status">
      {said && (
        <MessageBar intent={said.intent} layout="multiline">
          <MessageBarBody>
            {said.text} {children}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
