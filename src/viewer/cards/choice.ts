/** One answer to the type-ahead of a people picker: `value` is sent, `title` is shown. */
export interface Choice {
  title: string;
  value: string;
}
