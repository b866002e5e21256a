import { describe, expect, it } from '@jest/globals';
import type { Reading } from '../../src/domain/reading.ts';
import { notedIn, sayNoted } from '../../src/domain/reading-said.ts';
import type { Progress } from '../../src/domain/update.ts';
import { aNoted, anUpdate, aProgress } from '../builders.ts';

const standing = (of: Partial<Progress>) => anUpdate({ said: { kind: 'progress', progress: aProgress(of) } });
const say = (of: Parameters<typeof aNoted>[0], now?: Partial<Progress>) =>
  sayNoted(aNoted(of), now && standing(now), undefined);
const progress = (of: Partial<Progress>) => ({ said: { kind: 'progress', progress: expect.objectContaining(of) } });

describe('what is recorded of a reply', () => {
  it('makes up neither percent nor colour', () => {
    const noted = { status: 'in_progress', percent: null, rag: null, suggestedRag: 'amber' } as const;
    expect(say(noted)).toMatchObject(progress({ percent: null, rag: null }));
  });

  it('keeps what stands in the round where it says nothing', () => {
    const noted = { status: null, percent: 60, rag: null, changed: 'Now 60%.' };
    const kept = { rag: 'amber', obstacle: 'No analyst', forecastOn: '2027-01-15' } as const;
    expect(say(noted, kept)).toMatchObject(
      progress({ status: 'in_progress', percent: 60, ...kept, changed: 'Now 60%.' }),
    );
  });

  it.each<[string, Parameters<typeof aNoted>[0], Partial<Progress>, Partial<Progress>]>([
    [
      'nothing is in the way of what is complete',
      { status: 'complete', percent: 100 },
      { rag: 'red', obstacle: 'No data', forecastOn: '2027-01-15' },
      { status: 'complete', percent: 100, rag: null, obstacle: null, forecastOn: null },
    ],
    [
      'what is no longer blocked loses the colour and the cause that went with it',
      { status: 'in_progress', percent: null },
      { status: 'blocked', rag: 'red', obstacle: 'No analyst', percent: 30 },
      { status: 'in_progress', rag: null, obstacle: null, percent: 30 },
    ],
    [
      'what was complete and is under way again has no percent until somebody says one',
      { status: 'in_progress', percent: null },
      { status: 'complete', percent: 100, rag: null },
      { status: 'in_progress', percent: null },
    ],
  ])('%s', (_, noted, now, then) => {
    expect(say(noted, now)).toMatchObject(progress(then));
  });

  it('asks how it is going when only a day is given and nothing stands', () => {
    const noted = { status: null, percent: null, requestedDate: '2026-11-30' };
    expect(say(noted)).toEqual({ outcome: 'how is it going' });
    expect(say(noted, { rag: 'green' })).toMatchObject(progress({ rag: 'green', forecastOn: '2026-11-30' }));
  });

  it('is a request where more time is asked for, and no forecast', () => {
    const noted = {
      status: null,
      percent: null,
      requestedDate: '2027-03-15',
      wantsMoreTime: true,
      changed: 'Push it?',
    };
    expect(say(noted, { percent: 40 })).toMatchObject({
      said: { kind: 'more time', until: '2027-03-15', reason: 'Push it?', progress: { percent: 40, forecastOn: null } },
    });
    expect(say({ ...noted, changed: null })).toEqual({ outcome: 'why more time' });
  });

  it('carries the earlier answer forward for no change, and asks where there is none', () => {
    const noted = aNoted({ status: 'no_change', percent: null });
    const last = anUpdate({ saidAt: '2026-08-12T09:00:00.000Z' });
    expect(sayNoted(noted, undefined, last)).toMatchObject({
      said: { kind: 'no change', firstSaidOn: '2026-08-12', progress: { percent: 40 } },
    });
    expect(sayNoted(noted, undefined, undefined)).toEqual({ outcome: 'nothing to carry forward' });
  });

  it('asks why a duty is not for the group', () => {
    expect(say({ status: 'not_applicable' })).toEqual({ outcome: 'why not for us' });
  });
});

describe('what is noted of a reading', () => {
  const position = { status: null, percent: null, rag: null, obstacle: null, unblocker: null, requestedDate: null };
  const reading: Reading = {
    ...position,
    items: [],
    dutyId: null,
    groupId: null,
    suggestedRag: null,
    beside: [],
    doubts: [],
    personalData: [],
    evidence: [],
  };
  const isDuty = (ref: string) => ref.startsWith('D');

  it('is nothing where nothing is said of where things stand', () => {
    expect(notedIn(reading, 'thanks', isDuty)).toEqual([]);
  });

  it('is a part for each duty or hub that is named', () => {
    const items = ['D07', 'eden'].map((ref) => ({ ...position, ref, percent: 40 }));
    expect(notedIn({ ...reading, dutyId: 'D05', items }, 'x', isDuty)).toMatchObject([
      { dutyId: 'D07', groupId: null },
      { dutyId: 'D05', groupId: 'eden' },
    ]);
  });

  it('holds no word of a reply with personal data', () => {
    const held = { ...reading, percent: 50, obstacle: 'Mrs Bloggs', personalData: ['name'] as const };
    const beside = [{ kind: 'evidence', url: 'https://example.org/bloggs' }] as const;
    const [part] = notedIn({ ...held, beside }, 'Mrs Bloggs is in the way, 50%', isDuty);
    expect(part?.noted).toMatchObject({ percent: 50, changed: null, obstacle: null, evidenceUrl: null });
  });

  it('cuts words that are longer than an answer may be', () => {
    const [part] = notedIn({ ...reading, percent: 50 }, 'long '.repeat(1000), isDuty);
    expect(part?.noted.changed).toHaveLength(2000);
  });
});
