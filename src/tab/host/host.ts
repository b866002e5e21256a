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
  /**
   * Tells Teams that the page is there, so that it takes its spinner away. Also when it can only say what is wrong:
   * Teams would put words of its own in the place of ours.
   */
  showReady: () => void;
  /** Opens an address outside the tab. */
  openLink: (href: string) => void;
  /** Opens the host's box to send an address to people. Absent where it has none. */
  share?: (link: { href: string; title: string }) => void;
  /** Present while somebody adds the tab to a channel or chat. */
  configuring?: Configuring;
}

/** Teams' dialog around the tab, with the button that adds it. */
export interface Configuring {
  /** The entity that was chosen before; undefined for a new tab. */
  current: string | undefined;
  /** What the tab is to open at when the button is pressed. */
  offer: (choice: { entityId: string; name: string }) => void;
}

/** Signing in did not work; `message` says what to do. */
export class SignInFault extends Error {
  override readonly name = 'SignInFault';
}
