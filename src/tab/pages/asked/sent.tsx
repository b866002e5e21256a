import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

/** A form that was taken: what happens next, and the way back to the lists. */
export function Sent({ said }: { said: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="status" style={{ outline: 'none' }}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{said}</MessageBarBody>
      </MessageBar>
      <p>
        <Button as="a" href="#/asked">
          Requests and questions
        </Button>
      </p>
    </div>
  );
}
