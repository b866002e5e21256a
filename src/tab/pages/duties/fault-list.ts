import { faultBody } from '../../state/fault-body.ts';

/** What is wrong with each row of a table, in the server's sentences; none for other answers. */
export function faultList(error: Error | null): readonly string[] {
  return faultBody(error, 'faults', isSentences) ?? [];
}

function isSentences(found: object): found is string[] {
  return Array.isArray(found) && found.every((one) => typeof one === 'string');
}
