import { beforeAll, describe, expect, it } from '@jest/globals';
import { freeDaysOf } from '../../src/domain/free-days.ts';
import type { Partnership } from '../../src/domain/partnership.ts';
import { isWorkingDay } from '../../src/domain/working-days.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { ALSO, parseReplies, REPLY_STATUSES, type Reply, readReplies } from './replies/read-replies.ts';
import { WORKED_EXAMPLES } from './replies/worked-examples.ts';

const HALVES = [
  ['tuning', readReplies('tuning')],
  ['held-out', readReplies('held-out')],
] as const;
const all = HALVES.flatMap(([, replies]) => replies);

let partnership: Partnership;
beforeAll(async () => {
  partnership = await loadPartnership('src/register/westmorland-and-furness.yaml');
});

/** Two texts are the same when only case, punctuation and spaces tell them apart. Emoji count. */
function plain(text: string): string {
  const kept = text.toLowerCase().replace(/[\s\p{P}]+/gu, '');
  return kept || text;
}

function statusesIn(replies: readonly Reply[]) {
  return new Set(replies.flatMap(({ status, items }) => [status, ...items.map((item) => item.status)]));
}

describe('the labelled replies', () => {
  it('are at least 300', () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
  });

  it('are all different', () => {
    const texts = all.map(({ text }) => plain(text));
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  it('are none of the worked examples', () => {
    const examples = new Set(WORKED_EXAMPLES.map(plain));
    expect(examples.size).toBe(30);
    expect(all.filter(({ text }) => examples.has(plain(text)))).toEqual([]);
  });

  it('name only duties and groups of the register', () => {
    const known = new Set([...partnership.duties, ...partnership.groups].map(({ id }) => id));
    expect(all.flatMap(({ items }) => items).filter(({ ref }) => !known.has(ref))).toEqual([]);
  });

  it('have every day confirmed on which nobody works', () => {
    const free = freeDaysOf(partnership);
    const unasked = all.filter(({ needsConfirmation }) => !needsConfirmation);
    expect(unasked.filter((one) => one.requestedDate && !isWorkingDay(one.requestedDate, free))).toEqual([]);
  });

  it('ask for no day that has passed', () => {
    const days = all.flatMap((one) => [one.requestedDate, ...one.items.map((item) => item.requestedDate)]);
    expect(days.filter((day) => day !== null && day < '2026-11-23')).toEqual([]);
  });

  describe.each(HALVES)('in %s', (_, replies) => {
    it('are at least 150', () => {
      expect(replies.length).toBeGreaterThanOrEqual(150);
    });

    it.each([...REPLY_STATUSES, null])('have the status %s', (status) => {
      expect(statusesIn(replies)).toContain(status);
    });

    it.each(ALSO)('have one with: %s', (also) => {
      expect(replies.filter((reply) => reply.also.includes(also))).not.toEqual([]);
    });
  });
});

describe('a bad label', () => {
  const good = all.find(({ status }) => status === 'complete');
  const lone = { ref: 'D07', status: null, percent: null, rag: null, obstacle: false, requestedDate: null };

  it.each([
    ['a percent above 100', { percent: 101 }, 'percent'],
    ['a day that is not in the calendar', { requestedDate: '2026-11-31' }, 'requestedDate'],
    ['a field that nobody knows', { colour: 'green' }, 'colour'],
    ['complete without 100%', { status: 'complete', percent: 90 }, 'Complete is 100%'],
    ['nothing to record, unconfirmed', { status: null, percent: null }, 'has to be confirmed'],
    ['personal data, unconfirmed', { personalData: ['name'] }, 'has to be confirmed'],
    ['one item alone', { items: [lone] }, 'One item alone'],
    ['items beside a position', { items: [lone, lone] }, 'the top says nothing'],
  ])('is refused with its file, its line and the reason: %s', (_, fault, reason) => {
    const lines = [good, { ...good, ...fault }].map((one) => JSON.stringify(one)).join('\n');
    expect(() => parseReplies('some.jsonl', lines)).toThrow(/^some\.jsonl:2 /);
    expect(() => parseReplies('some.jsonl', lines)).toThrow(reason);
  });

  it('is refused when its line is no JSON', () => {
    expect(() => parseReplies('some.jsonl', `${JSON.stringify(good)}\n{`)).toThrow(/^some\.jsonl:2 /);
  });
});
