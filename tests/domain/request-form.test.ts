import { describe, expect, it } from '@jest/globals';
import type { RequestKind } from '../../src/domain/request.ts';
import { otherOwnersOf, type RequestInputs, readRequest, UNKNOWN_OWNER } from '../../src/domain/request-form.ts';
import { aProgress } from '../builders.ts';
import { duty, partnership } from './compile-builders.ts';

const REGISTER = partnership([duty('D07')]);
const FACTS = { today: '2026-11-23', progress: aProgress() };
const GOOD: RequestInputs = { reason: 'The data comes late', until: '2026-11-30', ownerId: UNKNOWN_OWNER };

function read(kind: RequestKind, of: Partial<RequestInputs> = {}) {
  return readRequest(REGISTER, kind, { ...GOOD, ...of }, FACTS);
}

describe('the forms that ask the manager', () => {
  it('ask for what they say, and leave what stands as it is', () => {
    const { reason, until } = GOOD;
    expect(read('more time')).toEqual({ said: { kind: 'more time', until, reason, progress: FACTS.progress } });
    expect(read('not for us')).toEqual({ said: { kind: 'not for us', reason } });
    const other = { kind: 'other owner', ownerId: null, reason, progress: FACTS.progress };
    expect(read('other owner')).toEqual({ said: other });
    const [owner] = otherOwnersOf(REGISTER, duty('D07'));
    expect(read('other owner', { ownerId: owner?.id ?? '' })).toEqual({ said: { ...other, ownerId: owner?.id } });
  });

  it.each<[string, RequestKind, Partial<RequestInputs>, string[]]>([
    ['without a reason', 'not for us', { reason: '' }, ['reason']],
    ['with too long a reason', 'other owner', { reason: 'x'.repeat(2001) }, ['reason']],
    ['without a date', 'more time', { until: '' }, ['until']],
    ['until today', 'more time', { until: '2026-11-23' }, ['until']],
    ['until a day that the calendar does not have', 'more time', { until: '2027-02-30' }, ['until']],
    ['for an owner whom the register does not have', 'other owner', { ownerId: 'nobody' }, ['ownerId']],
    ['with nothing in the boxes', 'more time', { reason: '', until: '' }, ['reason', 'until']],
  ])('%s are not taken', (_, kind, of, fields) => {
    const answer = read(kind, of);
    expect('faults' in answer ? answer.faults.map(({ field }) => field) : []).toEqual(fields);
  });

  it('need no date where none is asked for', () => {
    expect(read('not for us', { until: '' })).toHaveProperty('said');
  });
});
