import { replyPhrases } from '../phrases-replies.ts';
import { messageOf } from '../present.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';

/**
 * Says something to one person alone: in their own chat with the bot. Where there is none, everybody in the thread sees
 * one sentence that says nothing of why.
 */
export async function tellAlone(tools: BotTools, turn: Turn, reply: Reply): Promise<Reply> {
  if (turn.where.kind === 'personal') return reply;
  const chatId = turn.who.personalConversationId;
  const chat = chatId === null ? undefined : await tools.store.conversations.get(chatId);
  const message = messageOf(reply);
  const sent = chat?.isOpen && message ? await tools.messenger.send(chat, chat.id, message) : undefined;
  if (sent?.outcome !== 'sent') return { kind: 'text', text: replyPhrases.notSavedHere };
  if (chat && reply.kind === 'card' && reply.candidateId && sent.messageId) {
    await tools.store.candidates.markShown(reply.candidateId, { conversationId: chat.id, messageId: sent.messageId });
  }
  return { kind: 'nothing' };
}
