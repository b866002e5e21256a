import { invokeActivity } from './activities.ts';
import { readActionAnswer } from './invoke-answers.ts';
import type { JsonObject } from './json.ts';
import { writePayload } from './message-payload.ts';
import { mentionables } from './people.ts';
import type { ActRequest, PressAnswer } from './protocol.ts';
import { envelopeFor, messageIn, personOf, placeOf, Refused, type Stage } from './stage.ts';

/** A message action chosen in the menu of a message: usually opens a dialog, whose buttons `submitAction` sends. */
export function openAction(stage: Stage, request: ActRequest): Promise<PressAnswer> {
  return send(stage, request, 'composeExtension/fetchTask', {});
}

/** A button inside the dialog that a message action opened. */
export function submitAction(stage: Stage, request: ActRequest & { data: JsonObject }): Promise<PressAnswer> {
  return send(stage, request, 'composeExtension/submitAction', { data: request.data });
}

/** Unlike a button, it runs also where the bot is not installed: Teams takes it from the person's own app. */
async function send(stage: Stage, request: ActRequest, name: string, fields: JsonObject): Promise<PressAnswer> {
  const { commandId } = request;
  if (!stage.messageActions.some(({ id }) => id === commandId)) {
    throw new Refused(404, `The app has no message action ${commandId}.`);
  }
  const person = personOf(stage, request.as);
  const place = placeOf(stage, person, request.conversationId);
  const message = messageIn(stage, place, request.messageId);
  const spot = { place, ...(message.rootId === undefined ? {} : { rootId: message.rootId }) };
  const value = {
    commandId,
    commandContext: 'message',
    context: { theme: 'default' },
    messagePayload: writePayload(stage.room, place, message, mentionables(stage, place)),
    ...fields,
  };
  const activity = invokeActivity(envelopeFor(stage, person), spot, name, value);
  const answer = readActionAnswer(await stage.delivery.send(activity));
  return answer.kind === 'dialog' ? { ...answer, commandId } : answer;
}
