import {
  MongoClientClosedError,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';
import { OutsideError } from '../../domain/errors.ts';

/** The only sign of a duplicate that every server gives; DocumentDB names neither key nor value. */
const DUPLICATE = 11000;

/** Bad value, unparsable, not allowed, wrong type, wrong password (twice: MongoDB's and Atlas's), document too large. */
const LASTING = new Set<unknown>([2, 9, 13, 14, 18, 8000, 10334]);

export function isDuplicate(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE;
}

/** Two upserts of one new name at once: a server may refuse the second instead of updating. Then it exists, so once more will do. */
export async function retryDuplicate<Answer>(upsert: () => Promise<Answer>): Promise<Answer> {
  try {
    return await upsert();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return upsert();
  }
}

/** The same port, with every failure of driver or server told as an OutsideError. */
export function guarded<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get(target, name) {
      const operation: unknown = Reflect.get(target, name);
      if (typeof operation !== 'function') return operation;
      return (...given: unknown[]) => {
        const answer: unknown = operation(...given);
        return isStream(answer) ? tellStream(answer) : Promise.resolve(answer).catch(tell);
      };
    },
  });
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}

async function* tellStream<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
  try {
    yield* items;
  } catch (error) {
    tell(error);
  }
}

/** Throws the error again, in our own words when it is the driver's. */
export function tell(error: unknown): never {
  if (!(error instanceof MongoError)) throw error;
  if (isClosed(error)) {
    throw new OutsideError('STORE_CLOSED', 'The store is closed.', { mayRetry: false, cause: error });
  }
  if (isUnreachable(error)) {
    const words = 'The database can not be reached. Check that the MongoDB server runs.';
    throw new OutsideError('STORE_UNREACHABLE', words, { mayRetry: true, cause: error });
  }
  const mayRetry = error instanceof MongoServerError && !LASTING.has(error.code);
  const code = error.code === undefined ? error.name : `code ${error.code}`;
  throw new OutsideError('STORE_REFUSED', `The database refused a request (${code}).`, { mayRetry, cause: error });
}

function isClosed(error: MongoError): boolean {
  return error instanceof MongoNotConnectedError || error instanceof MongoClientClosedError;
}

/** The last one is not exported by the driver: every connection of the pool is busy. */
function isUnreachable(error: MongoError): boolean {
  return (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof MongoOperationTimeoutError ||
    error.name === 'MongoWaitQueueTimeoutError'
  );
}
