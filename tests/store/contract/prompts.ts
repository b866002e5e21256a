import { describe, expect, it } from '@jest/globals';
import type { Prompt } from '../../../src/domain/prompt.ts';
import { aPrompt, ELEVEN, fresh, NINE, TEN } from '../../builders.ts';
import { type OpenStore, twenty, useStore } from './open-store.ts';

const SENT = { threadId: '19:barrow@thread.tacv2;messageid=1', messageId: '1', sentAt: NINE } as const;

export function promptContract(open: OpenStore): void {
  describe('prompts', () => {
    const store = useStore(open);

    it('gives the claim to the first, and shows the standing prompt to the second', async () => {
      const prompt = newPrompt();
      expect(await store().prompts.get(prompt.roundId, prompt.groupId)).toBeUndefined();
      expect(await store().prompts.claim(prompt, NINE)).toEqual({ outcome: 'claimed' });
      const second = { ...prompt, askedBy: 'Ben', leaseUntilAt: ELEVEN };
      expect(await store().prompts.claim(second, NINE)).toEqual({ outcome: 'standing', prompt });
      expect(await store().prompts.get(prompt.roundId, prompt.groupId)).toEqual(prompt);
    });

    it('is found by its thread once it is sent, and no longer when it is forgotten', async () => {
      const prompt = newPrompt();
      const threadId = `19:${fresh('channel')}@thread.tacv2;messageid=1`;
      await store().prompts.claim(prompt, NINE);
      expect(await store().prompts.ofThread(threadId)).toBeUndefined();
      await store().prompts.markSent({ ...prompt, ...SENT, threadId });
      expect(await store().prompts.ofThread(threadId)).toEqual({ ...prompt, ...SENT, threadId, state: 'sent' });
      expect(await store().prompts.ofThread(threadId.slice(0, -2))).toBeUndefined();
      await store().prompts.forget(prompt.roundId, prompt.groupId);
      expect(await store().prompts.ofThread(threadId)).toBeUndefined();
    });

    it('gives the claim to exactly one of twenty at once', async () => {
      const prompt = newPrompt();
      const claims = await twenty((caller) => store().prompts.claim({ ...prompt, askedBy: `caller ${caller}` }, NINE));
      const claimed = claims.flatMap((claim, caller) => (claim.outcome === 'claimed' ? [`caller ${caller}`] : []));
      expect(claimed).toHaveLength(1);
      expect((await store().prompts.get(prompt.roundId, prompt.groupId))?.askedBy).toBe(claimed[0]);
    });

    it('gives a lapsed claim to exactly one of twenty at once', async () => {
      const prompt = newPrompt();
      await store().prompts.claim(prompt, NINE);
      const claims = await twenty(() => store().prompts.claim({ ...prompt, leaseUntilAt: ELEVEN }, TEN));
      expect(claims.filter((claim) => claim.outcome === 'claimed')).toHaveLength(1);
    });

    it('lets a lease be taken over when it ends, not a moment before', async () => {
      const prompt = newPrompt();
      const next = { ...prompt, leaseUntilAt: ELEVEN, askedBy: 'Ben' };
      await store().prompts.claim(prompt, NINE);
      expect((await store().prompts.claim(next, '2026-11-23T09:59:59.999Z')).outcome).toBe('standing');
      expect((await store().prompts.claim(next, TEN)).outcome).toBe('claimed');
      expect(await store().prompts.get(prompt.roundId, prompt.groupId)).toEqual(next);
    });

    it('marks a prompt sent for who holds the lease, however often', async () => {
      const prompt = newPrompt();
      await store().prompts.claim(prompt, NINE);
      expect(await store().prompts.markSent({ ...prompt, ...SENT })).toBe(true);
      expect(await store().prompts.markSent({ ...prompt, ...SENT })).toBe(true);
      expect(await store().prompts.get(prompt.roundId, prompt.groupId)).toEqual({ ...prompt, ...SENT, state: 'sent' });
    });

    it('does not mark a prompt sent for who has lost the lease or never had one', async () => {
      const prompt = newPrompt();
      expect(await store().prompts.markSent({ ...prompt, ...SENT })).toBe(false);
      await store().prompts.claim(prompt, NINE);
      await store().prompts.claim({ ...prompt, leaseUntilAt: ELEVEN }, TEN);
      expect(await store().prompts.markSent({ ...prompt, ...SENT })).toBe(false);
      expect((await store().prompts.get(prompt.roundId, prompt.groupId))?.state).toBe('sending');
    });

    it('never gives a sent prompt to anybody, however long ago its lease ended', async () => {
      const prompt = newPrompt();
      await store().prompts.claim(prompt, NINE);
      await store().prompts.markSent({ ...prompt, ...SENT });
      const claim = await store().prompts.claim({ ...prompt, leaseUntilAt: ELEVEN }, '2027-11-23T09:00:00.000Z');
      expect(claim).toEqual({ outcome: 'standing', prompt: { ...prompt, ...SENT, state: 'sent' } });
    });

    it('can be claimed at once after a release', async () => {
      const prompt = newPrompt();
      await store().prompts.claim(prompt, NINE);
      await store().prompts.release(prompt);
      expect(await store().prompts.get(prompt.roundId, prompt.groupId)).toBeUndefined();
      expect(await store().prompts.claim(prompt, NINE)).toEqual({ outcome: 'claimed' });
    });

    it('releases neither a claim that somebody else took over nor a sent prompt', async () => {
      const prompt = newPrompt();
      await store().prompts.claim(prompt, NINE);
      const next = { ...prompt, leaseUntilAt: ELEVEN };
      await store().prompts.claim(next, TEN);
      await store().prompts.release(prompt);
      expect(await store().prompts.get(prompt.roundId, prompt.groupId)).toEqual(next);
      await store().prompts.markSent({ ...next, ...SENT });
      await store().prompts.release(next);
      expect((await store().prompts.get(prompt.roundId, prompt.groupId))?.state).toBe('sent');
    });

    it('forgets a sent prompt whose message is gone, and never a claim', async () => {
      const prompt = newPrompt();
      await store().prompts.claim(prompt, NINE);
      await store().prompts.forget(prompt.roundId, prompt.groupId);
      expect(await store().prompts.get(prompt.roundId, prompt.groupId)).toEqual(prompt);
      await store().prompts.markSent({ ...prompt, ...SENT });
      await store().prompts.forget(prompt.roundId, prompt.groupId);
      await store().prompts.forget(prompt.roundId, prompt.groupId);
      expect(await store().prompts.get(prompt.roundId, prompt.groupId)).toBeUndefined();
    });

    it('moves the drawn instant forwards only', async () => {
      const prompt = newPrompt();
      const drawnAt = async () => (await store().prompts.get(prompt.roundId, prompt.groupId))?.drawnAt;
      await store().prompts.markDrawn(prompt.roundId, prompt.groupId, NINE);
      expect(await drawnAt()).toBeUndefined();
      await store().prompts.claim(prompt, NINE);
      expect(await drawnAt()).toBeNull();
      await store().prompts.markDrawn(prompt.roundId, prompt.groupId, TEN);
      await store().prompts.markDrawn(prompt.roundId, prompt.groupId, NINE);
      expect(await drawnAt()).toBe(TEN);
      await Promise.all([ELEVEN, NINE, TEN].map((at) => store().prompts.markDrawn(prompt.roundId, prompt.groupId, at)));
      expect(await drawnAt()).toBe(ELEVEN);
    });

    it('answers the prompts of a round by group', async () => {
      const roundId = fresh('round');
      const prompts = [fresh('group-z'), fresh('group-a')].map((groupId) => aPrompt({ roundId, groupId }));
      for (const prompt of prompts) await store().prompts.claim(prompt, NINE);
      await store().prompts.claim(newPrompt(), NINE);
      expect(await store().prompts.ofRound(roundId)).toEqual(prompts.toReversed());
      expect(await store().prompts.ofRound(fresh('round'))).toEqual([]);
    });
  });
}

function newPrompt(): Prompt {
  return aPrompt({ roundId: fresh('round'), groupId: fresh('group') });
}
