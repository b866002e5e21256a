import { useState } from 'react';

type Copying = 'ready' | 'copied' | 'by hand';

/** Copies text. Where the browser does not let it, people copy by hand. */
export function useCopy(): { state: Copying; copy: (text: string) => Promise<void> } {
  const [state, setState] = useState<Copying>('ready');
  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('by hand');
    }
  }
  return { state, copy };
}
