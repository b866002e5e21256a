import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

/** What was just done, and how to take it back. It takes the focus, and is read out. */
export function Applied(props: {
  title: string;
  detail: string;
  undo?: { title: string; isBusy: boolean; onUndo: () => void } | undefined;
}) {
  const { title, detail, undo } = props;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.focus(), [title]);
  return (
    <div ref={bar} tabIndex={-1} style={{ margin: '0.75rem 0' }}>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {detail}
        </MessageBarBody>
        {undo && (
          <MessageBarActions>
            <Button disabledFocusable={undo.isBusy} onClick={undo.onUndo}>
              {undo.title}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
