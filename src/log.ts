import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * JSON lines, on standard error unless told. Of an error only its kind, codes and the places in the code are written: its message
 * may hold words that people wrote.
 */
export function buildLog(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, serializers: { err: describeError } }, destination);
}

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? error.code : undefined;
  const statusCode = 'statusCode' in error ? error.statusCode : undefined;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, code, statusCode, stack: places.map((line) => line.trim()), ...cause };
}
