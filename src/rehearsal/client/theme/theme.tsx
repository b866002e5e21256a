import { FluentProvider } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type TeamsTheme, THEMES } from '../../../viewer/themes.ts';

export type ThemeName = 'system' | TeamsTheme;

/** In the order of the menu. */
export const THEME_LABELS: Record<ThemeName, string> = {
  system: 'As this device',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

const STORED = 'room.theme';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

interface ThemeChoice {
  name: ThemeName;
  /** What that is on this device. */
  shown: TeamsTheme;
  choose: (name: ThemeName) => void;
}

const ThemeContext = createContext<ThemeChoice>({ name: 'system', shown: 'light', choose: () => {} });

export function useTheme(): ThemeChoice {
  return useContext(ThemeContext);
}

/** The chosen theme, remembered by this browser; otherwise the device's. */
export function RoomTheme({ children }: { children: ReactNode }) {
  const [name, setName] = useState(readStored);
  const [isDark, setIsDark] = useState(prefersDark.matches);

  useEffect(() => {
    const follow = () => setIsDark(prefersDark.matches);
    prefersDark.addEventListener('change', follow);
    return () => prefersDark.removeEventListener('change', follow);
  }, []);

  const shown = name === 'system' ? (isDark ? 'dark' : 'light') : name;
  useEffect(() => {
    // Native controls and scroll bars follow; portals hang on the body, outside the room's element.
    document.documentElement.style.colorScheme = shown === 'light' ? 'light' : 'dark';
  }, [shown]);

  function choose(next: ThemeName): void {
    setName(next);
    try {
      localStorage.setItem(STORED, next);
    } catch {
      // Private windows may refuse; then the choice lasts as long as the tab.
    }
  }

  return (
    <FluentProvider theme={THEMES[shown]}>
      <ThemeContext value={{ name, shown, choose }}>{children}</ThemeContext>
    </FluentProvider>
  );
}

function readStored(): ThemeName {
  try {
    const stored = localStorage.getItem(STORED);
    return stored !== null && isThemeName(stored) ? stored : 'system';
  } catch {
    return 'system';
  }
}

export function isThemeName(name: string): name is ThemeName {
  return Object.hasOwn(THEME_LABELS, name);
}
