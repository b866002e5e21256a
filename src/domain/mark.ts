/** Where something stands, as a word, a shape and last a colour; the three say the same. */
export interface Mark {
  shape: string;
  word: string;
  /** Named as Adaptive Cards name colours. */
  color: 'good' | 'warning' | 'attention' | 'accent' | 'default';
}
