import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { may } from '../domain/person.ts';
import { exportReport, noteExport } from '../usecases/export-report.ts';
import type { Incoming } from './incoming.ts';
import { sendPatiently } from './patience.ts';
import { phrases } from './phrases.ts';
import type { BotTools } from './tools.ts';
import type { FileOffer, Turn } from './turn.ts';

const CONSENT_CARD = 'application/vnd.microsoft.teams.card.file.consent';
const INFO_CARD = 'application/vnd.microsoft.teams.card.file.info';

const shape = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z.looseObject({ reportId: z.string().max(100), ending: z.string().max(40) }),
  uploadInfo: z
    .looseObject({
      uploadUrl: z.string(),
      contentUrl: z.string(),
      name: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    })
    .nullish(),
});

/** A person's answer to an offered file. */
export interface Consent {
  value: z.infer<typeof shape>;
  /** The message with the offer. */
  messageId: string | undefined;
}

/** Undefined for anything but the answer to an offer of ours. */
export function readConsent(activity: Incoming): Consent | undefined {
  if (activity.name !== 'fileConsent/invoke') return undefined;
  const read = shape.safeParse(activity.value);
  return read.success ? { value: read.data, messageId: activity.replyToId } : undefined;
}

/** The message that asks whether the file may be saved. */
export function offerMessage({ name, description, sizeInBytes, context }: FileOffer): Partial<Activity> {
  const content = { description, sizeInBytes, acceptContext: context, declineContext: context };
  return { type: 'message', summary: description, attachments: [{ contentType: CONSENT_CARD, name, content }] };
}

/**
 * Puts the file where Teams says, and shows it. The person and the report are looked at again; an answer that Teams
 * delivers twice is the same upload and is taken once. After a failure the offer stays, so that it can be tried again.
 */
export async function takeConsent(tools: BotTools, context: TurnContext, turn: Turn, consent: Consent): Promise<void> {
  const { value, messageId } = consent;
  const say = (text: string) =>
    sendPatiently(() => context.sendActivity({ type: 'message', text, textFormat: 'markdown' }));
  const close = async () => {
    // A card that was answered twice may be gone already.
    if (messageId) await context.deleteActivity(messageId).catch(() => undefined);
  };
  if (value.action === 'decline') {
    await say(phrases.exportDeclined);
    return close();
  }
  if (!may(turn.who, 'report')) return void (await say(phrases.notAllowed));
  const { uploadInfo } = value;
  if (!uploadInfo) return void (await say(phrases.exportNotSaved('no address')));
  if (!(await tools.store.inbox.isFirst(`upload:${turn.where.conversationId}:${uploadInfo.uploadUrl}`, turn.now)))
    return;
  const file = await exportReport(tools, value.context.reportId, value.context.ending);
  if (!file) {
    await say(phrases.exportGone);
    return close();
  }
  const sent = await tools.upload(uploadInfo.uploadUrl, file);
  if (sent.outcome !== 'uploaded') {
    await say(phrases.exportNotSaved(sent.outcome === 'failed' ? sent.code : 'an address that is not Microsoft’s'));
    return;
  }
  await noteExport(tools, { id: value.context.reportId, ending: value.context.ending, who: turn.who });
  await sendPatiently(() => context.sendActivity(infoMessage(uploadInfo)));
  return close();
}

function infoMessage(of: NonNullable<Consent['value']['uploadInfo']>): Partial<Activity> {
  const { contentUrl, name, uniqueId, fileType } = of;
  return {
    type: 'message',
    summary: name,
    attachments: [{ contentType: INFO_CARD, contentUrl, name, content: { uniqueId, fileType } }],
  };
}
