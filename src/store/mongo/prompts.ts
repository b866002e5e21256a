import { OutsideError } from '../../domain/errors.ts';
import type { Prompt } from '../../domain/prompt.ts';
import type { PromptStore } from '../../usecases/ports.ts';
import { promptId, text } from '../keys.ts';
import { type Mongo, openCollection, ROW } from './collection.ts';
import { isDuplicate } from './outside.ts';

/** A claim that meets a prompt and then can not find it was overtaken by its release: so often in a row means trouble. */
const ATTEMPTS = 3;

export async function promptsOn(mongo: Mongo): Promise<PromptStore> {
  const prompts = await openCollection<Prompt>(mongo, 'prompts', [
    { key: { roundId: 1, groupId: 1 } },
    { key: { threadId: 1 } },
  ]);

  /** True when no prompt stood, or one whose lease had ended; the filter tests the very fields that mark the claim. */
  async function take(prompt: Prompt, now: string): Promise<boolean> {
    try {
      const free = {
        _id: promptId(prompt.roundId, prompt.groupId),
        state: 'sending' as const,
        leaseUntilAt: { $lte: text(now) },
      };
      await prompts.replaceOne(free, prompt, { upsert: true });
      return true;
    } catch (error) {
      // The name exists and the filter did not match it: somebody else holds it, or it was sent.
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  return {
    async claim(prompt, now) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        if (await take(prompt, now)) return { outcome: 'claimed' };
        const standing = await prompts.findOne({ _id: promptId(prompt.roundId, prompt.groupId) }, ROW);
        if (standing) return { outcome: 'standing', prompt: standing };
      }
      throw new OutsideError('STORE_BUSY', 'A prompt is being claimed and released over and over.', { mayRetry: true });
    },

    async markSent({ roundId, groupId, leaseUntilAt, threadId, messageId, sentAt }) {
      const { matchedCount } = await prompts.updateOne(
        { _id: promptId(roundId, groupId), leaseUntilAt: text(leaseUntilAt) },
        { $set: { state: 'sent', threadId, messageId, sentAt } },
      );
      return matchedCount === 1;
    },

    async release({ roundId, groupId, leaseUntilAt }) {
      await prompts.deleteOne({
        _id: promptId(roundId, groupId),
        state: 'sending',
        leaseUntilAt: text(leaseUntilAt),
      });
    },

    async forget(roundId, groupId) {
      await prompts.deleteOne({ _id: promptId(roundId, groupId), state: 'sent' });
    },

    async markDrawn(roundId, groupId, drawnAt) {
      // Null sorts before any text, so the first drawing counts as later.
      await prompts.updateOne({ _id: promptId(roundId, groupId) }, { $max: { drawnAt: text(drawnAt) } });
    },

    async get(roundId, groupId) {
      return (await prompts.findOne({ _id: promptId(roundId, groupId) }, ROW)) ?? undefined;
    },

    async ofThread(threadId) {
      return (await prompts.findOne({ threadId: text(threadId) }, ROW)) ?? undefined;
    },

    async ofRound(roundId) {
      return prompts
        .find({ roundId: text(roundId) }, ROW)
        .sort({ groupId: 1 })
        .toArray();
    },
  };
}
