import { describe, expect, it } from '@jest/globals';
import type { MorningSwitch } from '../../../src/domain/morning-switch.ts';
import type { QuestionDeed } from '../../../src/domain/question.ts';
import type { Verdict } from '../../../src/domain/request.ts';
import { aDecision, aQuestionEvent, NINE, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

const VERDICTS: Verdict[] = [
  { kind: 'agreed', until: '2026-12-14' },
  { kind: 'not asked' },
  { kind: 'owner', organisationId: 'fire', before: 'Council' },
  { kind: 'refused', reason: 'The board needs it on the day.' },
  { kind: 'taken back' },
];
const DEEDS: QuestionDeed[] = [
  aQuestionEvent().deed,
  { kind: 'answered', text: 'It was renewed.', by: 'reply' },
  { kind: 'withdrawn' },
];

/** Decisions on requests, questions with their answers, and who has the morning card. */
export function askingContract(open: OpenStore): void {
  describe('decisions', () => {
    const store = useStore(open);

    it('begin with none, keep every verdict exactly and are listed by number', async () => {
      expect(await store().decisions.all()).toEqual([]);
      const all = VERDICTS.map((verdict, index) => aDecision({ number: 12 - index, verdict }));
      for (const one of all) expect(await store().decisions.add(one)).toBe('added');
      expect(await store().decisions.all()).toStrictEqual(all.toReversed());
      expect(await store().decisions.highestNumber()).toBe(12);
    });

    it('give a number to exactly one of twenty at once', async () => {
      const answers = await twenty((caller) =>
        store().decisions.add(aDecision({ number: 200, requestId: `2026-12-10:barrow:D07:${caller + 1}` })),
      );
      expect(answers.filter((answer) => answer === 'added')).toHaveLength(1);
    });
  });

  describe('questions', () => {
    const store = useStore(open);

    it('keep each deed exactly, oldest first, and the first of a revision', async () => {
      const events = DEEDS.map((deed, index) => aQuestionEvent({ number: 4, revision: index + 1, deed }));
      for (const one of events.toReversed()) expect(await store().questions.add(one)).toBe('added');
      expect(await store().questions.add(aQuestionEvent({ number: 4, at: TEN }))).toBe('taken');
      expect(await store().questions.record(4)).toStrictEqual(events);
      expect(await store().questions.highestNumber()).toBe(4);
      expect(await store().risks.record(4)).toEqual([]);
    });
  });

  describe('the switch of the morning card', () => {
    const store = useStore(open);

    it('is kept, and a number is taken once', async () => {
      const off: MorningSwitch = { number: 1, person: { tenantId: 't', objectId: 'o' }, isOn: false, at: NINE };
      expect(await store().mornings.add(off)).toBe('added');
      expect(await store().mornings.add({ ...off, isOn: true })).toBe('taken');
      expect(await store().mornings.all()).toStrictEqual([off]);
    });
  });
}
