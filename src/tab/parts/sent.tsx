import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

/** A form that was taken: what happens next, and the way back to the list. */
export function Sent({ said, back }: { said: string; back: { href: string; name: string } }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} role="status" style={{ outline: 'none' }}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{said}</MessageBarBody>
      </MessageBar>
      <p>
        <Button as="a" href={back.href}>
          {back.name}
        </Button>
      </p>
    </div>
  );
}
