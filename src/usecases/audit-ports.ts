import type { Instant } from '../domain/day.ts';
import type { PersonKey } from '../domain/person.ts';

/** Append-only: who did what, when. Never a person's free text. */
export interface AuditEntry {
  id: string;
  at: Instant;
  by: PersonKey | null;
  act: string;
  subject: string;
  detail: Record<string, string | number | boolean | null>;
}

export interface AuditStore {
  /** Harmless to repeat with the same id. */
  append(entry: AuditEntry): Promise<void>;
  /** Entries of one act from that instant on, oldest first. */
  ofAct(act: string, from: Instant): Promise<AuditEntry[]>;
  /** Removes entries from before that instant, of one act or of all, `limit` at most; how many. */
  forget(before: Instant, limit: number, act?: string): Promise<number>;
  /** Newest first, by instant, then id; of what is asked for, where something is. */
  list(limit: number, ask?: AuditAsk): Promise<AuditEntry[]>;
}

/** Which entries of the audit; all that is named must hold. */
export interface AuditAsk {
  act?: string | undefined;
  /** Null is what happened by itself. */
  by?: PersonKey | null | undefined;
  /** From that instant on. */
  from?: Instant | undefined;
  /** Before that instant. */
  to?: Instant | undefined;
  /** Only what follows this entry in the list: the next page. */
  after?: Pick<AuditEntry, 'at' | 'id'> | undefined;
}
