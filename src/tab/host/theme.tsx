import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { THEMES } from '../../viewer/themes.ts';
import type { Host, ThemeName } from './host.ts';

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
/** The page lets in only styles that carry its nonce. */
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

/** Everything below is drawn in the host's theme, and follows when it changes. */
export function TabTheme({ host, children }: { host: Pick<Host, 'followTheme'>; children: ReactNode }) {
  const [theme, setTheme] = useState<ThemeName>('light');
  useEffect(() => host.followTheme(setTheme), [host]);
  useEffect(() => {
    // Native controls and scroll bars follow.
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={THEMES[theme]}>{children}</FluentProvider>
    </RendererProvider>
  );
}
