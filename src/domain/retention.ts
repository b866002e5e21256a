/**
 * How long things are kept that are no part of the record: each council has a schedule of its own, so the data file may
 * say other periods. What people said of a duty, reports and decisions are the record, and nothing here removes them.
 */
export interface Retention {
  /** Who was sent what kind of message, and reminders that were said or excused. */
  messageMonths: number;
  /** What was held back as personal information: its kind, door and time. */
  detectionMonths: number;
  /** Who did what, when. */
  auditYears: number;
  /** Names and ids of people without a role. */
  rolelessDays: number;
}

/** Defaults of this product; a council's own schedule goes first. */
export const RETENTION: Retention = { messageMonths: 14, detectionMonths: 12, auditYears: 6, rolelessDays: 90 };
