import { describe, expect, it } from '@jest/globals';
import {
  isInDifficulty,
  STANDINGS,
  type Standing,
  standingOf,
  standingOfProgress,
  WORST_FIRST,
  worstOf,
} from '../../src/domain/standing.ts';
import type { Progress, Said, Update } from '../../src/domain/update.ts';

const nothing: Progress = {
  status: 'in_progress',
  percent: null,
  rag: null,
  changed: null,
  obstacle: null,
  unblocker: null,
  forecastOn: null,
  evidenceUrl: null,
};

function said(what: Said): Update {
  return {
    dutyId: 'D06',
    groupId: 'barrow',
    roundId: '2026-12-10',
    revision: 1,
    said: what,
    sayer: { tenantId: 't', objectId: 'o', name: 'Lead officer', organisationId: 'constabulary' },
    saidAt: '2026-11-23T09:00:00.000Z',
    source: { by: 'card', conversationId: '19:barrow' },
  };
}

describe('where a duty stands', () => {
  it.each([
    ['in_progress', 'green', 'on track'],
    ['in_progress', 'amber', 'at risk'],
    ['in_progress', 'red', 'off track'],
    ['in_progress', null, 'in progress'],
    ['not_started', null, 'not started'],
    ['not_started', 'amber', 'at risk'],
    ['blocked', null, 'off track'],
    ['blocked', 'amber', 'at risk'],
    ['blocked', 'green', 'on track'],
    ['complete', null, 'complete'],
    ['complete', 'red', 'complete'],
  ] as const)('with status %s and colour %s is %s', (status, rag, standing) => {
    expect(standingOfProgress({ ...nothing, status, rag })).toBe(standing);
  });

  it('is no update when nobody said anything, or it was taken back', () => {
    expect(standingOf(undefined)).toBe('no update');
    expect(standingOf(said({ kind: 'withdrawn' }))).toBe('no update');
  });

  it('is what stood before when nothing changed', () => {
    const progress: Progress = { ...nothing, rag: 'amber' };
    expect(standingOf(said({ kind: 'no change', progress, firstSaidOn: '2026-09-01' }))).toBe('at risk');
    expect(standingOf(said({ kind: 'no change', progress: null, firstSaidOn: null }))).toBe('no update');
  });

  it('does not move because somebody asks for more time', () => {
    const ask = { kind: 'more time', until: '2027-03-12', reason: 'Waiting for data' } as const;
    expect(standingOf(said({ ...ask, progress: { ...nothing, rag: 'green' } }))).toBe('on track');
    expect(standingOf(said({ ...ask, progress: null }))).toBe('no update');
  });

  it('is kept as not for us until the manager decides', () => {
    expect(standingOf(said({ kind: 'not for us', reason: 'Belongs to Eden' }))).toBe('not for us');
  });
});

describe('several groups on one duty', () => {
  it.each([
    [['on track', 'off track', 'at risk'], 'off track'],
    [['on track', 'at risk', 'complete'], 'at risk'],
    [['complete', 'not started'], 'not started'],
    [['complete', 'complete'], 'complete'],
    [['on track', 'no update'], 'on track'],
    [['on track', 'not for us'], 'on track'],
    [['no update', 'no update'], 'no update'],
    [['no update', 'not for us'], 'no update'],
    [['not for us', 'not for us'], 'not for us'],
    [[], 'no update'],
  ] as [Standing[], Standing][])('%j stand as %s', (standings, worst) => {
    expect(worstOf(standings)).toBe(worst);
    expect(worstOf(standings.toReversed())).toBe(worst);
  });
});

describe('the words for it', () => {
  it('differ in word and never lean on colour alone', () => {
    const words = Object.values(STANDINGS);
    expect(new Set(words.map((standing) => standing.word)).size).toBe(words.length);
    for (const { shape, meaning } of words) {
      expect(shape).toHaveLength(1);
      expect(meaning).toMatch(/\.$/);
    }
  });

  it('call only red and amber a difficulty, and list them first', () => {
    expect(WORST_FIRST.filter(isInDifficulty)).toEqual(['off track', 'at risk']);
    expect(WORST_FIRST.slice(0, 2)).toEqual(['off track', 'at risk']);
  });
});
