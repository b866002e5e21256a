import { invokeActivity } from './activities.ts';
import { objectOf } from './json.ts';
import { presserOf } from './press.ts';
import type { ConsentRequest, PressAnswer } from './protocol.ts';
import { envelopeFor, Refused, type Stage } from './stage.ts';

export const consentCard = 'application/vnd.microsoft.teams.card.file.consent';

/** A person allows or declines an offered file. Each Allow brings a new address, as in Teams. */
export async function answerOffer(stage: Stage, request: ConsentRequest): Promise<PressAnswer> {
  const { person, message, spot } = presserOf(stage, request);
  const offer = message.content.attachments?.find(({ contentType }) => contentType === consentCard);
  if (offer === undefined) throw new Refused(400, 'The message offers no file.');
  const { acceptContext, declineContext } = objectOf(offer.content);
  const isAccepted = request.action === 'accept';
  const value = {
    type: 'fileUpload',
    action: request.action,
    context: isAccepted ? acceptContext : declineContext,
    ...(isAccepted ? { uploadInfo: stage.files.expect(offer.name ?? 'file') } : {}),
  };
  const activity = invokeActivity(envelopeFor(stage, person), spot, 'fileConsent/invoke', value);
  const { status } = await stage.delivery.send(activity);
  return status === 200 ? { kind: 'sent' } : { kind: 'error', text: 'Unable to reach app. Please try again.' };
}
