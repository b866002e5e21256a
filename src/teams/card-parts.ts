/** "good" and the rest are Adaptive Card colours; the word and the shape say the same. */
export interface Mark {
  shape: string;
  word: string;
  color: 'good' | 'warning' | 'attention' | 'accent' | 'default';
}

export interface Choice {
  title: string;
  value: string;
}

/** What was held back, and how to say that it is a false alarm. Empty texts where nothing was. */
export interface Withheld {
  heldBack: string;
  heldBackAdvice: string;
  /** The types that the person was told, so that a declaration covers these and no others; with commas. */
  told: string;
  notPersonal: string;
  reasons: Choice[];
}
