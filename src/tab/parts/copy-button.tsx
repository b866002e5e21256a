import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, LinkRegular } from '@fluentui/react-icons';
import { Copied } from './copied.tsx';
import { useCopy } from './use-copy.ts';

/** Copies a text, and says so. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const { state, copy } = useCopy();
  return (
    <div>
      <Button icon={state === 'copied' ? <CheckmarkRegular /> : <LinkRegular />} onClick={() => void copy(text)}>
        {children}
      </Button>
      <Copied state={state} text={text} />
    </div>
  );
}
