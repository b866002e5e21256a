import { invokeActivity, submitActivity } from './activities.ts';
import type { StoredMessage } from './facts.ts';
import { readExecuteAnswer, readSearchAnswer, readTaskAnswer } from './invoke-answers.ts';
import { isObject, type JsonObject, objectOf, textOf } from './json.ts';
import { submitAction } from './message-action.ts';
import { say } from './people.ts';
import type { DialogRequest, PressAnswer, PressRequest, QueryAnswer, QueryRequest, RoomPerson } from './protocol.ts';
import type { Place } from './room.ts';
import { envelopeFor, messageIn, personOf, placeOf, Refused, type Stage } from './stage.ts';

/** A person in front of a message with a card. */
interface Presser {
  person: RoomPerson;
  place: Place;
  message: StoredMessage;
  /** Where the press happens, for the builders of activities. */
  spot: { place: Place; rootId?: string; replyToId: string };
}

export function presserOf(stage: Stage, request: { as: string; conversationId: string; messageId: string }): Presser {
  const person = personOf(stage, request.as);
  const place = placeOf(stage, person, request.conversationId);
  const message = messageIn(stage, place, request.messageId);
  if (!stage.room.isInstalled(place)) throw new Refused(409, `${stage.room.bot.name} is not installed here any more.`);
  const thread = message.rootId === undefined ? {} : { rootId: message.rootId };
  return { person, place, message, spot: { place, ...thread, replyToId: message.id } };
}

/** A button of a card. */
export async function press(stage: Stage, request: PressRequest): Promise<PressAnswer> {
  const presser = presserOf(stage, request);
  switch (request.action['type']) {
    case 'Action.Execute':
      return execute(stage, presser, request);
    case 'Action.Submit':
      return submit(stage, presser, request);
    default:
      throw new Refused(400, `A press of ${textOf(request.action['type'])} does not go to the bot.`);
  }
}

async function execute(
  stage: Stage,
  { person, message, spot }: Presser,
  { action, inputs, trigger = 'manual' }: PressRequest,
): Promise<PressAnswer> {
  const { type, id, title, verb } = action;
  const named = Object.fromEntries(
    Object.entries({ type, id, title, verb }).filter(([, value]) => value !== undefined),
  );
  const value = { action: { ...named, data: mergeInputs(action, inputs) }, trigger };
  const activity = invokeActivity(envelopeFor(stage, person), spot, 'adaptiveCard/action', value);
  const answer = readExecuteAnswer(await stage.delivery.send(activity));
  if (answer.kind === 'card') {
    const { conversationId, id: messageId } = message;
    stage.room.record({ kind: 'own card', conversationId, messageId, objectId: person.objectId, card: answer.card });
  }
  return answer;
}

/** Action.Submit: a message with a value, unless `data.msteams.type` asks for something else. */
async function submit(stage: Stage, presser: Presser, request: PressRequest): Promise<PressAnswer> {
  const { person, place, spot, message } = presser;
  const envelope = envelopeFor(stage, person);
  const data = mergeInputs(request.action, request.inputs);
  const { msteams, msTeams, ...own } = data;
  const kind = objectOf(msteams ?? msTeams);
  const sendValue = async (value: unknown, text?: string): Promise<PressAnswer> => {
    const utterance = { ...spot, place, messageId: stage.room.nextMessageId(stage.now()) };
    const submitted = text === undefined ? { value } : { value, text };
    await stage.delivery.send(submitActivity(envelope, utterance, message.id, submitted));
    return { kind: 'sent' };
  };

  switch (kind['type']) {
    case 'task/fetch': {
      const value = { data, context: { theme: 'default' } };
      return readTaskAnswer(await stage.delivery.send(invokeActivity(envelope, spot, 'task/fetch', value)));
    }
    case 'invoke': {
      const value = { ...own, ...objectOf(kind['value']) };
      const answer = await stage.delivery.send(invokeActivity(envelope, spot, undefined, value));
      return answer.status === 200 ? { kind: 'sent' } : readTaskAnswer(answer);
    }
    case 'imBack': {
      const words = { as: request.as, conversationId: place.id, text: textOf(kind['value']) };
      await say(stage, spot.rootId === undefined ? words : { ...words, rootId: spot.rootId }).delivered;
      return { kind: 'sent' };
    }
    case 'messageBack': {
      if (typeof kind['displayText'] === 'string') showWords(stage, presser, kind['displayText']);
      const given = kind['value'];
      const value = isObject(given) ? { ...own, ...given } : (given ?? own);
      return sendValue(value, textOf(kind['text']));
    }
    default:
      return sendValue(data);
  }
}

/** The words that messageBack lets people see; the bot gets others. */
function showWords(stage: Stage, { person, place, spot }: Presser, text: string): void {
  const at = stage.now();
  const message: StoredMessage = {
    id: stage.room.nextMessageId(at),
    conversationId: place.id,
    ...(spot.rootId === undefined ? {} : { rootId: spot.rootId }),
    from: { id: person.objectId, name: person.name, isBot: false },
    at,
    content: { text, textFormat: 'plain' },
    ownCards: {},
  };
  stage.room.record({ kind: 'message', message });
}

/** Inputs join the action's data: strings only, the empty ones left out, none if the action wants none. */
function mergeInputs(action: JsonObject, inputs: Record<string, string>): JsonObject {
  const base = objectOf(action['data']);
  if (action['associatedInputs'] === 'none') return { ...base };
  return { ...base, ...Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== '')) };
}

/** A button inside a dialog, whatever opened that. */
export async function submitDialog(stage: Stage, { commandId, ...request }: DialogRequest): Promise<PressAnswer> {
  if (commandId !== undefined) return submitAction(stage, { ...request, commandId });
  const { person, spot } = presserOf(stage, request);
  const value = { data: request.data, context: { theme: 'default' } };
  return readTaskAnswer(
    await stage.delivery.send(invokeActivity(envelopeFor(stage, person), spot, 'task/submit', value)),
  );
}

const peopleDataset = 'graph.microsoft.com/users';

/** Type-ahead: people are answered by Teams itself, everything else by the bot. */
export async function query(stage: Stage, request: QueryRequest): Promise<QueryAnswer> {
  const { person, place, spot } = presserOf(stage, request);
  if (request.dataset.startsWith(peopleDataset)) {
    const isHereOnly = request.dataset.includes('scope=currentContext');
    const words = request.text.toLowerCase();
    const choices = [...stage.room.people.values()]
      .filter((one) => (isHereOnly ? place.members.includes(one.objectId) : one.tenantId === person.tenantId))
      .filter((one) => one.name.toLowerCase().includes(words))
      .map((one) => ({ title: one.name, value: one.objectId }));
    return { choices };
  }
  const value = { queryText: request.text, queryOptions: { skip: 0, top: 15 }, dataset: request.dataset };
  const activity = invokeActivity(envelopeFor(stage, person), spot, 'application/search', value);
  return { choices: readSearchAnswer(await stage.delivery.send(activity)) };
}
