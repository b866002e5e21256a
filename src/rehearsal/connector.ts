import { type ConnectorAnswer, type ConnectorCall, type ConnectorDesk, ConnectorProblem } from './connector-desk.ts';
import { listChannels, listMembers, listMembersPage, readMember, readTeam } from './connector-members.ts';
import { createConversation, deleteActivity, sendActivity, updateActivity } from './connector-messages.ts';

type Handler = (desk: ConnectorDesk, names: Record<string, string>, call: ConnectorCall) => ConnectorAnswer;

const routes: [method: string, path: string, handler: Handler][] = [
  ['POST', '/v3/conversations', createConversation],
  ['POST', '/v3/conversations/:conversation/activities', sendActivity],
  ['POST', '/v3/conversations/:conversation/activities/:activity', sendActivity],
  ['PUT', '/v3/conversations/:conversation/activities/:activity', updateActivity],
  ['DELETE', '/v3/conversations/:conversation/activities/:activity', deleteActivity],
  ['GET', '/v3/conversations/:conversation/pagedmembers', listMembersPage],
  ['GET', '/v3/conversations/:conversation/members', listMembers],
  ['GET', '/v3/conversations/:conversation/members/:member', readMember],
  ['GET', '/v3/teams/:team', readTeam],
  ['GET', '/v3/teams/:team/conversations', listChannels],
];

/** The connector of Teams as the bot sees it: a call in, an answer out, the room changed. */
export function answerCall(desk: ConnectorDesk, call: ConnectorCall): ConnectorAnswer {
  for (const [method, path, handler] of routes) {
    const names = method === call.method ? matchPath(path, call.path) : undefined;
    if (names === undefined) continue;
    try {
      return handler(desk, names, call);
    } catch (problem) {
      if (problem instanceof ConnectorProblem) return problem.answer;
      throw problem;
    }
  }
  return {
    status: 404,
    body: { error: { code: 'NotFound', message: `No such operation: ${call.method} ${call.path}` } },
  };
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const names: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const piece = given[index] ?? '';
    const name = part.startsWith(':') ? decode(piece) : undefined;
    if (name === undefined && part !== piece) return undefined;
    if (name !== undefined) names[part.slice(1)] = name;
  }
  return names;
}

function decode(piece: string): string | undefined {
  try {
    return decodeURIComponent(piece);
  } catch {
    return undefined;
  }
}
