/** The theme that the tab is shown in. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/** What shows the tab: Teams, or a browser on this machine. */
export interface Host {
  /** A token that proves to the server who this is. Rejects with a `SignInFault` when there is none. */
  getToken: () => Promise<string>;
  /** Now, and at each change. Returns the way to stop. */
  followTheme: (show: (theme: ThemeName) => void) => () => void;
  /** The page that a link asked for, such as `/duties/D07`. */
  firstPage: string | undefined;
  /** The channel that the tab stands in, by its Teams id. */
  channelId: string | undefined;
  /** Tells Teams that the page is there, so that it takes its spinner away. */
  showReady: () => void;
  showFailed: (message: string) => void;
  /** Opens an address outside the tab. */
  openLink: (href: string) => void;
}

/** Signing in did not work; `message` says what to do. */
export class SignInFault extends Error {
  override readonly name = 'SignInFault';
}
