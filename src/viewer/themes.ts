import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';

/** The three themes of Teams, in the order in which people are offered them. */
export const THEMES = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const satisfies Record<string, Theme>;

export type TeamsTheme = keyof typeof THEMES;
