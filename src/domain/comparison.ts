/** What a later version of a report says otherwise than an earlier one, in words; people's own words among them. */
export interface Comparison {
  /** The number of the earlier version. */
  since: number;
  /** Only what differs; empty when both say the same. */
  sections: { heading: string; lines: string[] }[];
}
