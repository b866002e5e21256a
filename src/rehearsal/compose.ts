import { invokeActivity } from './activities.ts';
import { readComposeAnswer } from './compose-answers.ts';
import type { JsonObject } from './json.ts';
import { isOfDomain } from './link-domains.ts';
import type { SearchAnswer, SearchRequest, UnfoldRequest } from './protocol.ts';
import { envelopeFor, personOf, placeOf, Refused, type Stage } from './stage.ts';

/** Teams asks for so many, and waits so long (learn.microsoft.com, "Respond to search command"). */
const PAGE = 25;
const WITHIN_MS = 5000;

/** A search of the app, from the box in which a person writes. Without words it is the first run, before anything is typed. */
export async function search(stage: Stage, request: SearchRequest): Promise<SearchAnswer> {
  const { commandId, text, skip = 0 } = request;
  const command = stage.compose.searches.find(({ id }) => id === commandId);
  if (command === undefined) throw new Refused(404, `The app has no search ${commandId}.`);
  const isFirst = text === undefined || text === '';
  const parameter = isFirst ? { name: 'initialRun', value: 'true' } : { name: command.parameter.name, value: text };
  return ask(stage, request, 'composeExtension/query', {
    commandId,
    parameters: [parameter],
    queryOptions: { skip, count: PAGE },
  });
}

/** What a link in the box unfolds to. Teams asks about links to the hosts that the manifest names, and no others. */
export async function unfold(stage: Stage, request: UnfoldRequest): Promise<SearchAnswer> {
  const { url } = request;
  if (!stage.compose.linkDomains.some((domain) => isOfDomain(url, domain))) {
    throw new Refused(404, 'The app asks for no links to that host.');
  }
  return ask(stage, request, 'composeExtension/queryLink', { url });
}

/** Like a message action it runs also where the bot is not installed: Teams takes it from the person's own app. */
async function ask(
  stage: Stage,
  request: { as: string; conversationId: string; rootId?: string },
  name: string,
  value: JsonObject,
): Promise<SearchAnswer> {
  const person = personOf(stage, request.as);
  const place = placeOf(stage, person, request.conversationId);
  const spot = { place, ...(request.rootId === undefined ? {} : { rootId: request.rootId }) };
  const activity = invokeActivity(envelopeFor(stage, person), spot, name, value, 'compose');
  return readComposeAnswer(await stage.delivery.send(activity, WITHIN_MS));
}
