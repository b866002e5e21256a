import type { Arrangement } from '../../domain/arrangement.ts';
import type { ActionRevision } from '../../domain/board-action.ts';
import type { Change } from '../../domain/change.ts';
import type { ClockEvent } from '../../domain/clock.ts';
import type { DigestChoice } from '../../domain/digest-timing.ts';
import { OutsideError } from '../../domain/errors.ts';
import type { MorningSwitch } from '../../domain/morning-switch.ts';
import type { QuestionEvent } from '../../domain/question.ts';
import type { RequestDecision } from '../../domain/request.ts';
import type { RiskRevision } from '../../domain/risk.ts';
import type { RoundOpened } from '../../domain/round-opened.ts';
import type { Store } from '../../usecases/ports.ts';
import { auditIn } from './audit.ts';
import { candidatesIn } from './candidates.ts';
import { conversationsIn } from './conversations.ts';
import { ASIDE, Database } from './database.ts';
import { deadlineAnswersIn } from './deadline-answers.ts';
import { deliveriesIn } from './deliveries.ts';
import { draftsIn } from './drafts.ts';
import { feedsIn } from './feeds.ts';
import { type Folder, openFolder } from './folder.ts';
import { inboxIn } from './inbox.ts';
import { type Disk, Journal } from './journal.ts';
import { linksIn } from './links.ts';
import { measuresIn } from './measures.ts';
import { peopleIn } from './people.ts';
import { planIn } from './plan.ts';
import { promptsIn } from './prompts.ts';
import { recordsIn } from './records.ts';
import { remindersIn } from './reminders.ts';
import { reportMarksIn } from './report-marks.ts';
import { reportsIn } from './reports.ts';
import { rolelessIn } from './roleless.ts';
import { seriesIn } from './series.ts';
import { updatesIn } from './updates.ts';

/** The store that needs no server: everything in memory, made to last in a folder. One process only. */
export interface EmbeddedStore extends Store {
  /** Records held, and records read since it was opened: for the health page, and to show that nothing scans. */
  figures(): { records: number; examined: number };
}

export interface EmbeddedOptions {
  /** A write failed: the store has stopped and the process should end. */
  onFatal?: (error: OutsideError) => void;
  /** Something a person should know at start; a whole sentence. */
  onWarning?: (sentence: string) => void;
  /** Go on without records that can not be read, keeping them in the folder. By default such a folder is refused. */
  setAside?: boolean;
}

/** At about 1.5 KB a record this is where a small machine begins to feel it. */
const MANY_RECORDS = 200_000;

/**
 * Opens the folder, or makes it. Without a folder nothing is kept beyond the process.
 * Throws an OutsideError: STORE_LOCKED, STORE_DAMAGED or STORE_UNREADABLE, each with its remedy.
 */
export async function openEmbeddedStore(folder?: string, options: EmbeddedOptions = {}): Promise<EmbeddedStore> {
  if (folder === undefined) return storeOn(undefined, options).store;
  const disk = await openFolder(folder);
  const { store, database } = storeOn(disk, options);
  try {
    await load(disk, database, options);
  } catch (error) {
    // Not the store: that would write what has been brought up to date so far, and nothing may change now.
    await disk.close();
    throw error;
  }
  const { records } = database.figures();
  if (records >= MANY_RECORDS) {
    options.onWarning?.(
      `The embedded store holds ${records} records in memory. Set MONGODB_URI to use MongoDB before it outgrows this machine.`,
    );
  }
  return store;
}

/** An empty store over any disk. */
export function storeOn(
  disk: Disk | undefined,
  options: Pick<EmbeddedOptions, 'onFatal'> = {},
): { store: EmbeddedStore; database: Database } {
  const journal = new Journal(disk, options.onFatal ?? (() => undefined));
  const database = new Database(journal);
  const store: EmbeddedStore = {
    people: peopleIn(database),
    conversations: conversationsIn(database),
    links: linksIn(database),
    prompts: promptsIn(database),
    updates: updatesIn(database),
    candidates: candidatesIn(database),
    drafts: draftsIn(database),
    reports: reportsIn(database),
    reportMarks: reportMarksIn(database),
    feeds: feedsIn(database),
    audit: auditIn(database),
    clocks: recordsIn<ClockEvent>(database, 'clocks'),
    measures: measuresIn(database),
    risks: recordsIn<RiskRevision>(database, 'risks'),
    openings: recordsIn<RoundOpened>(database, 'openings'),
    actions: recordsIn<ActionRevision>(database, 'actions'),
    reminders: remindersIn(database),
    plan: planIn(database),
    changes: seriesIn<Change>(database, 'changes'),
    deliveries: deliveriesIn(database),
    arrangements: seriesIn<Arrangement>(database, 'arrangements'),
    decisions: seriesIn<RequestDecision>(database, 'decisions'),
    questions: recordsIn<QuestionEvent>(database, 'questions'),
    mornings: seriesIn<MorningSwitch>(database, 'mornings'),
    digestChoices: seriesIn<DigestChoice>(database, 'digest-choices'),
    deadlineAnswers: deadlineAnswersIn(database),
    inbox: inboxIn(database),
    roleless: rolelessIn(database),
    isHealthy: async () => journal.isOpen,
    close: () => journal.close(),
    figures: () => database.figures(),
  };
  return { store, database };
}

async function load(folder: Folder, database: Database, options: EmbeddedOptions): Promise<void> {
  const unreadable: [key: string, value: string][] = [];
  for await (const records of folder.records()) {
    for (const [key, value] of records) if (!database.load(key, value)) unreadable.push([key, value]);
  }
  if (unreadable.length > 0) {
    const named = nameSome(unreadable.map(([key]) => key));
    if (!options.setAside) throw refusal(named);
    for (const [key, value] of unreadable) {
      database.journal.note({ type: 'put', key: `${ASIDE}!${key}`, value });
      database.journal.note({ type: 'del', key });
    }
    options.onWarning?.(`Set aside in the store folder because they can not be read: ${named}.`);
  }
  await database.journal.durable();
}

/** Going on as if these had never been written would let their names be used again, and reports would say "no update". */
function refusal(named: string): OutsideError {
  return new OutsideError(
    'STORE_UNREADABLE',
    `The store folder holds records that can not be read: ${named}. Nothing was changed. If a newer version of the ` +
      'program wrote them, run that version. Otherwise restore the folder from a backup, or set SET_ASIDE_UNREADABLE=yes ' +
      'to go on without these records; they stay in the folder.',
    { mayRetry: false },
  );
}

/** Keys only: what a record says is nobody's business in a log. */
function nameSome(keys: readonly string[]): string {
  const shown = keys.slice(0, 10).join(', ');
  return keys.length > 10 ? `${shown} and ${keys.length - 10} more` : shown;
}
