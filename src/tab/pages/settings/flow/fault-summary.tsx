import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ApiFault } from '../../../state/api.ts';

/** Why something was not done. It takes the focus; each field that is to be put right is a link to it. */
export function FaultSummary({ error, fieldIds = {} }: { error: Error; fieldIds?: Record<string, string> }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.focus(), [error]);
  const fault = error instanceof ApiFault ? error.fault : { title: 'That did not work', detail: error.message };
  const fields = Object.entries(fault.fields ?? {}).filter(([name]) => fieldIds[name] !== undefined);
  // A fault of one field is said once, as the way to it.
  const isSaidBelow = fields.some(([, message]) => message === fault.detail);
  return (
    <div ref={bar} tabIndex={-1} style={{ margin: '0.75rem 0' }}>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{fault.title}</MessageBarTitle> {isSaidBelow ? '' : fault.detail}
          {fields.length > 0 && (
            <ul>
              {fields.map(([name, message]) => (
                <li key={name}>
                  <Link as="button" onClick={() => document.getElementById(fieldIds[name] ?? '')?.focus()}>
                    {message}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

/** What the server says of one field; null when nothing is wrong with it. */
export function faultOf(error: Error | null, field: string): string | null {
  return (error instanceof ApiFault && error.fault.fields?.[field]) || null;
}
