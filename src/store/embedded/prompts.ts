import type { Prompt } from '../../domain/prompt.ts';
import type { PromptStore } from '../../usecases/ports.ts';
import { promptId, text } from '../keys.ts';
import type { Database } from './database.ts';
import { Grouping } from './indexes.ts';

export function promptsIn(database: Database): PromptStore {
  const byRound = new Grouping<Prompt>((prompt) => prompt.roundId);
  const byThread = new Grouping<Prompt>((prompt) => prompt.threadId);
  const prompts = database.table<Prompt>(
    { name: 'prompts', idOf: ({ roundId, groupId }) => promptId(roundId, groupId), upgrades: [] },
    byRound,
    byThread,
  );

  /** The prompt, if this lease is still the one that stands. */
  function heldBy(claim: Pick<Prompt, 'roundId' | 'groupId' | 'leaseUntilAt'>): Prompt | undefined {
    const prompt = prompts.get(promptId(claim.roundId, claim.groupId));
    return prompt?.leaseUntilAt === claim.leaseUntilAt ? prompt : undefined;
  }

  return {
    async claim(prompt, now) {
      const standing = prompts.get(promptId(prompt.roundId, prompt.groupId));
      const isFree = !standing || (standing.state === 'sending' && standing.leaseUntilAt <= now);
      if (isFree) prompts.put(prompt);
      await database.journal.durable();
      return isFree ? { outcome: 'claimed' } : { outcome: 'standing', prompt: standing };
    },

    async markSent({ threadId, messageId, sentAt, ...claim }) {
      const held = heldBy(claim);
      if (held) prompts.put({ ...held, state: 'sent', threadId, messageId, sentAt });
      await database.journal.durable();
      return held !== undefined;
    },

    async release(claim) {
      if (heldBy(claim)?.state === 'sending') prompts.delete(promptId(claim.roundId, claim.groupId));
      await database.journal.durable();
    },

    async forget(roundId, groupId) {
      const id = promptId(roundId, groupId);
      if (prompts.get(id)?.state === 'sent') prompts.delete(id);
      await database.journal.durable();
    },

    async markDrawn(roundId, groupId, drawnAt) {
      const prompt = prompts.get(promptId(roundId, groupId));
      if (prompt && (prompt.drawnAt === null || prompt.drawnAt < drawnAt)) prompts.put({ ...prompt, drawnAt });
      await database.journal.durable();
    },

    async get(roundId, groupId) {
      return prompts.get(promptId(roundId, groupId));
    },

    async ofThread(threadId) {
      return prompts.get(byThread.of(text(threadId))[0]);
    },

    async ofRound(roundId) {
      return prompts.getAll(byRound.of(text(roundId)));
    },
  };
}
