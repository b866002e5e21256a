import type { PersonKey } from '../../domain/person.ts';

/** Who sent a token, as its issuer says. */
export interface Identity extends PersonKey {
  /** Null where the issuer does not say. */
  name: string | null;
}

/** How people prove to the tab's API who they are. Answers undefined for every token that is not to be trusted. */
export type Identify = (token: string) => Promise<Identity | undefined>;

/** Single sign-on by Teams: the tokens are Entra's. */
export interface TeamsSignIn {
  mode: 'teams';
  identify: Identify;
}

/** On this machine, where there is no Entra: links that sign in once. Never built where credentials are set. */
export interface LocalSignIn {
  mode: 'local';
  identify: Identify;
  /** The key of a new link that signs this person in, once. */
  makeKey: (person: Identity) => string;
  /** The token of a session for a key, which thereby is used up; undefined when there is no such key. */
  redeem: (key: string) => string | undefined;
}

export type SignIn = TeamsSignIn | LocalSignIn;
