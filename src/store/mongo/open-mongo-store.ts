import { type Db, MongoClient, type MongoClientOptions } from 'mongodb';
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
import { auditOn } from './audit.ts';
import { candidatesOn } from './candidates.ts';
import type { Mongo } from './collection.ts';
import { conversationsOn } from './conversations.ts';
import { deadlineAnswersOn } from './deadline-answers.ts';
import { deliveriesOn } from './deliveries.ts';
import { draftsOn } from './drafts.ts';
import { feedsOn } from './feeds.ts';
import { inboxOn } from './inbox.ts';
import { linksOn } from './links.ts';
import { measuresOn } from './measures.ts';
import { guarded, tell } from './outside.ts';
import { peopleOn } from './people.ts';
import { planOn } from './plan.ts';
import { promptsOn } from './prompts.ts';
import { recordsOn } from './records.ts';
import { remindersOn } from './reminders.ts';
import { reportMarksOn } from './report-marks.ts';
import { reportsOn } from './reports.ts';
import { rolelessOn } from './roleless.ts';
import { seriesOn } from './series.ts';
import { updatesOn } from './updates.ts';

export interface MongoOptions {
  /** By default the one that the URI names, else `csp-progress`. */
  database?: string;
  /** Something a person should know at start; a whole sentence, without the URI. */
  onWarning?: (sentence: string) => void;
}

/** What every server we know understands. A lost server is an error within seconds, and the driver finds it again by itself. */
export const CLIENT_OPTIONS = {
  appName: 'csp-progress',
  ignoreUndefined: true,
  serverSelectionTimeoutMS: 5000,
  connectTimeoutMS: 5000,
  socketTimeoutMS: 30_000,
  waitQueueTimeoutMS: 5000,
  maxPoolSize: 20,
  retryReads: true,
  retryWrites: true,
  readConcern: { level: 'majority' },
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
} as const satisfies MongoClientOptions;

const HEALTH_TIMEOUT_MS = 2000;

/** Connects, makes collections and indexes, and answers the store. Throws an OutsideError when the server can not be had. */
export async function openMongoStore(uri: string, options: MongoOptions = {}): Promise<Store> {
  const client = clientFor(uri);
  try {
    await client.connect();
    const database = client.db(options.database ?? databaseIn(uri) ?? 'csp-progress');
    return await storeOn(client, database, options.onWarning);
  } catch (error) {
    await client.close();
    return tell(error);
  }
}

/** The store in one database of a client; closing the store closes the client. */
export async function storeOn(
  client: MongoClient,
  database: Db,
  onWarning: Mongo['onWarning'] = () => undefined,
): Promise<Store> {
  const mongo: Mongo = { database, onWarning };
  return {
    people: guarded(await peopleOn(mongo)),
    conversations: guarded(await conversationsOn(mongo)),
    links: guarded(await linksOn(mongo)),
    prompts: guarded(await promptsOn(mongo)),
    updates: guarded(await updatesOn(mongo)),
    candidates: guarded(await candidatesOn(mongo)),
    drafts: guarded(await draftsOn(mongo)),
    reports: guarded(await reportsOn(mongo)),
    reportMarks: guarded(await reportMarksOn(mongo)),
    feeds: guarded(await feedsOn(mongo)),
    audit: guarded(await auditOn(mongo)),
    clocks: guarded(await recordsOn<ClockEvent>(mongo, 'clocks')),
    measures: guarded(await measuresOn(mongo)),
    risks: guarded(await recordsOn<RiskRevision>(mongo, 'risks')),
    openings: guarded(await recordsOn<RoundOpened>(mongo, 'openings')),
    actions: guarded(await recordsOn<ActionRevision>(mongo, 'actions')),
    reminders: guarded(await remindersOn(mongo)),
    plan: guarded(await planOn(mongo)),
    changes: guarded(await seriesOn<Change>(mongo, 'changes')),
    deliveries: guarded(await deliveriesOn(mongo)),
    arrangements: guarded(await seriesOn<Arrangement>(mongo, 'arrangements')),
    decisions: guarded(await seriesOn<RequestDecision>(mongo, 'decisions')),
    questions: guarded(await recordsOn<QuestionEvent>(mongo, 'questions')),
    mornings: guarded(await seriesOn<MorningSwitch>(mongo, 'mornings')),
    digestChoices: guarded(await seriesOn<DigestChoice>(mongo, 'digest-choices')),
    deadlineAnswers: guarded(await deadlineAnswersOn(mongo)),
    inbox: guarded(await inboxOn(mongo)),
    roleless: guarded(await rolelessOn(mongo)),
    isHealthy: () => isWritable(database),
    close: () => client.close(),
  };
}

function clientFor(uri: string): MongoClient {
  try {
    return new MongoClient(uri, CLIENT_OPTIONS);
  } catch (cause) {
    throw new OutsideError(
      'STORE_ADDRESS',
      'MONGODB_URI is not the address of a MongoDB server. It begins with mongodb:// or mongodb+srv://.',
      { mayRetry: false, cause },
    );
  }
}

async function isWritable(database: Db): Promise<boolean> {
  try {
    const hello = await database.command({ hello: 1 }, { timeoutMS: HEALTH_TIMEOUT_MS });
    return hello.isWritablePrimary === true;
  } catch {
    return false;
  }
}

function databaseIn(uri: string): string | undefined {
  return /^mongodb(?:\+srv)?:\/\/[^/]+\/([^/?]+)/.exec(uri)?.[1];
}
