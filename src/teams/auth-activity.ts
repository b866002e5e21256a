import { z } from 'zod';

/** Hosts of the Teams connector in every cloud. A token of ours is never sent anywhere else. */
export const TEAMS_SERVICE_HOSTS: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];

const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Who may send activities, and where the answers may go. */
export interface ActivityRules {
  mode: 'local' | 'teams';
  /** Tenant ids. In local mode, where only this machine can ask, an empty list admits every tenant. */
  allowedTenants: readonly string[];
  allowedServiceHosts: readonly string[];
}

export interface Refusal {
  status: 400 | 401 | 403;
  /** Names the remedy; never repeats what the body says. */
  error: string;
}

const activitySchema = z.looseObject({
  type: z.string().min(1),
  channelId: z.string(),
  serviceUrl: z.url(),
  conversation: z.looseObject({ id: z.string().min(1), tenantId: z.string().optional() }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
});

/**
 * Judges the body of a request whose token is proven: undefined when it is an activity that we may take.
 *
 * @param provenServiceUrl what the token says; null when authentication is off
 */
export function examineActivity(
  body: unknown,
  provenServiceUrl: string | null,
  rules: ActivityRules,
): Refusal | undefined {
  const read = activitySchema.safeParse(body);
  if (!read.success) {
    const field = read.error.issues[0]?.path.join('.');
    const remedy = field ? `give it a valid ${field}` : 'send one JSON object as application/json';
    return refuse(400, `This is not a Bot Framework activity: ${remedy}.`);
  }
  const { channelId, serviceUrl, conversation, channelData } = read.data;

  if (rules.mode === 'teams' && serviceUrl !== provenServiceUrl) {
    return refuse(401, 'The token is for another serviceUrl: send the serviceUrl that the token names.');
  }
  if (channelId !== 'msteams') return refuse(403, 'Only Microsoft Teams may talk to this bot: use channelId msteams.');
  if (!isServiceAllowed(new URL(serviceUrl), rules)) {
    return refuse(403, 'The serviceUrl is not a Teams address that this bot answers to.');
  }

  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
  if (tenants.length === 0) return refuse(400, 'The activity names no tenant: set conversation.tenantId.');
  if (!tenants.every((id) => isTenantAllowed(id, rules))) {
    return refuse(403, 'This bot does not serve your tenant: ask its operator to add it to ALLOWED_TENANTS.');
  }
  return undefined;
}

function isServiceAllowed(url: URL, rules: ActivityRules): boolean {
  if (url.username || url.password) return false;
  if (rules.mode === 'local') return url.protocol === 'http:' && LOOPBACK_HOSTS.includes(url.hostname);
  return url.protocol === 'https:' && rules.allowedServiceHosts.includes(url.host);
}

function isTenantAllowed(id: string, rules: ActivityRules): boolean {
  if (rules.mode === 'local' && rules.allowedTenants.length === 0) return true;
  return rules.allowedTenants.some((allowed) => allowed.toLowerCase() === id.toLowerCase());
}

function refuse(status: Refusal['status'], error: string): Refusal {
  return { status, error };
}
