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
