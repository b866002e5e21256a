import { Button, Field, Input } from '@fluentui/react-components';
import { CheckmarkRegular, LinkRegular } from '@fluentui/react-icons';
import { useState } from 'react';

/** Copies a text, and says so. Where the browser does not let it, the text stands there to be copied by hand. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'by hand'>('ready');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('by hand');
    }
  }
  return (
    <div>
      <Button icon={state === 'copied' ? <CheckmarkRegular /> : <LinkRegular />} onClick={() => void copy()}>
        {children}
      </Button>
      <span role="status" style={{ marginInlineStart: '0.5rem' }}>
        {state === 'copied' && 'Copied'}
      </span>
      {state === 'by hand' && (
        <Field label="Copy it from here">
          <Input readOnly value={text} onFocus={(event) => event.target.select()} autoFocus />
        </Field>
      )}
    </div>
  );
}
