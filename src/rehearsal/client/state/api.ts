import type {
  ActRequest,
  ChangeMessageRequest,
  ChannelRequest,
  ClockMove,
  ClockView,
  ConsentRequest,
  DialogRequest,
  Exchange,
  InstallRequest,
  MemberRequest,
  PersonalAnswer,
  PressAnswer,
  PressRequest,
  QueryAnswer,
  QueryRequest,
  ReactRequest,
  Refusal,
  RoomMessage,
  RoomView,
  SayRequest,
  SearchAnswer,
  SearchRequest,
  TabAnswer,
  TabRequest,
  UnfoldRequest,
} from '../../protocol.ts';

/** The room refused a request, or could not be reached. The message is fit to be shown. */
export class RoomError extends Error {
  override readonly name = 'RoomError';
}

const api = new URL('api/', document.baseURI);

export function readRoom(): Promise<RoomView> {
  return ask('room');
}

export function readMessages(as: string, conversation: string): Promise<RoomMessage[]> {
  return ask(`messages?${new URLSearchParams({ as, conversation })}`);
}

export function readExchanges(): Promise<Exchange[]> {
  return ask('exchanges');
}

export function openEvents(as: string): EventSource {
  return new EventSource(new URL(`events?${new URLSearchParams({ as })}`, api));
}

export function postPersonal(as: string): Promise<PersonalAnswer> {
  return ask('personal', { as });
}

export function postSay(request: SayRequest): Promise<unknown> {
  return ask('say', request);
}

export function postSearch(request: SearchRequest): Promise<SearchAnswer> {
  return ask('search', request);
}

export function postUnfold(request: UnfoldRequest): Promise<SearchAnswer> {
  return ask('unfold', request);
}

export function postEdit(request: ChangeMessageRequest): Promise<unknown> {
  return ask('edit', request);
}

export function postDelete(request: ChangeMessageRequest): Promise<unknown> {
  return ask('delete', request);
}

export function postUndelete(request: ChangeMessageRequest): Promise<unknown> {
  return ask('undelete', request);
}

export function postReact(request: ReactRequest): Promise<unknown> {
  return ask('react', request);
}

export function postAct(request: ActRequest): Promise<PressAnswer> {
  return ask('act', request);
}

export function postPress(request: PressRequest): Promise<PressAnswer> {
  return ask('press', request);
}

export function postDialog(request: DialogRequest): Promise<PressAnswer> {
  return ask('dialog', request);
}

export function postConsent(request: ConsentRequest): Promise<PressAnswer> {
  return ask('consent', request);
}

export function postQuery(request: QueryRequest): Promise<QueryAnswer> {
  return ask('query', request);
}

export function postInstall(request: InstallRequest): Promise<unknown> {
  return ask('install', request);
}

export function postChannel(request: ChannelRequest): Promise<unknown> {
  return ask('channels', request);
}

export function postMember(request: MemberRequest): Promise<unknown> {
  return ask('members', request);
}

export function postTab(request: TabRequest): Promise<TabAnswer> {
  return ask('tab', request);
}

export function postClock(to: ClockMove): Promise<ClockView> {
  return ask('clock', { to });
}

export function postClockStop(): Promise<ClockView> {
  return ask('clock/stop', {});
}

/** GET without a body, POST with one. An empty answer is `undefined`. */
async function ask<T>(path: string, body?: object): Promise<T> {
  let response: Response;
  try {
    response = await fetch(
      new URL(path, api),
      body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
  } catch (cause) {
    throw new RoomError('The rehearsal room cannot be reached. Check that it is running.', { cause });
  }
  const text = await response.text();
  const answer = readJson(text);
  if (!response.ok) throw new RoomError(refusalIn(answer) ?? `The rehearsal room answered ${response.status}.`);
  return answer;
}

/** What the room sends is of the protocol's shapes: the same release serves both. */
function readJson(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusalIn(answer: Partial<Refusal> | undefined): string | undefined {
  return answer?.error;
}
