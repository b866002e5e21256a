import { z } from 'zod';
import type { Candidate } from '../../domain/candidate.ts';
import { readMessage } from '../../usecases/read-message.ts';
import { wordsOfHtml } from '../html-words.ts';
import { phrases } from '../phrases.ts';
import { replyPhrases } from '../phrases-replies.ts';
import { showCandidate } from '../replies/show-candidate.ts';
import type { BotTools } from '../tools.ts';
import type { Reply } from '../turn.ts';
import { defineAction } from './action.ts';
import { showCandidateForm } from './candidate.ts';

/** *Record as update* in the menu of any message: what the message says, in the form, for this person to check and save. */
export const recordMessage = defineAction({
  verb: 'record-message',
  data: z.object({
    botName: z.string().max(200).default(''),
    message: z.looseObject({
      id: z.string().min(1).max(100),
      body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
    }),
  }),
  needs: 'answer',
  opens: true,
  async run(tools, turn, { botName, message }) {
    const content = message.body?.content ?? '';
    // Plain text is what HTML without tags is, but for signs such as "<" that people type.
    const words =
      message.body?.contentType === 'text' ? content.slice(0, 30_000).trim() : wordsOfHtml(content, botName);
    if (words === '') return { kind: 'notice', text: replyPhrases.noWords };
    const read = await readMessage(tools, { who: turn.who, place: turn.where, messageId: message.id, words });
    switch (read.outcome) {
      case 'read':
        return showRead(tools, read.candidate);
      case 'personal data':
        return { ...(await showCandidate(tools, read.candidate, phrases.heldBack(read.types))), title: TITLE };
      case 'not yours':
        return { kind: 'notice', text: phrases.notYours };
      case 'no board ahead':
        return { kind: 'notice', text: phrases.noBoardAhead };
    }
  },
});

const TITLE = 'Record as update';

/** The form at once where it is plain which update this is. */
async function showRead(tools: BotTools, candidate: Candidate): Promise<Reply> {
  const [line, ...others] = candidate.lines;
  const [basis, ...elsewhere] = line?.among ?? [];
  const isPlain = line && basis && others.length === 0 && elsewhere.length === 0;
  if (isPlain) return showCandidateForm(tools, candidate, line.noted, basis.slot);
  return { ...(await showCandidate(tools, candidate)), title: TITLE };
}
