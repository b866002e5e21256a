import type { Person, PersonKey } from '../domain/person.ts';
import type { Conversation, PersonStore } from '../usecases/ports.ts';
import type { Bookmark } from '../usecases/reminder-ports.ts';

/** What both stores know of somebody nobody has placed or named yet. */
export function blankPerson(key: PersonKey): Person {
  return {
    tenantId: key.tenantId,
    objectId: key.objectId,
    name: '',
    teamsId: null,
    personalConversationId: null,
    organisationId: null,
    groupIds: [],
    roles: [],
  };
}

/** What seeing somebody may change, and nothing else: a placement must not slip in. */
export function seenFields({ name, teamsId, personalConversationId }: Parameters<PersonStore['see']>[0]) {
  return given({ name, teamsId, personalConversationId });
}

/** What both stores take for granted about a conversation met for the first time. */
export const BLANK_CONVERSATION = {
  teamId: null,
  teamName: null,
  aadGroupId: null,
  name: null,
  isOpen: true,
} as const satisfies Partial<Conversation>;

/** Before anything was planned. */
export const BLANK_BOOKMARK = {
  throughOn: null,
  startedOn: null,
  asked: 0,
  answered: 0,
  lookedAt: null,
} as const satisfies Bookmark;

/** Only the fields that were given: a field left out must not wipe what is known. */
export function given<Fields extends object>(fields: Fields): Given<Fields>;
export function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
