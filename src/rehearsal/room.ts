import type { Fact, StoredMessage } from './facts.ts';
import { personalChatId, personId, splitThread } from './ids.ts';
import type { Cast, ClockView, Exchange, RoomChannel, RoomGroupChat, RoomPerson, RoomTeam } from './protocol.ts';

/** A conversation, found by its id. `home` is the id under which the app is installed for it. */
export type Place = { id: string; home: string; tenantId: string; members: string[] } & (
  | { kind: 'channel'; team: TeamState; channel: RoomChannel; rootId?: string }
  | { kind: 'groupChat'; name: string }
  | { kind: 'personal'; person: RoomPerson }
);

export interface TeamState extends RoomTeam {
  deletedChannels: RoomChannel[];
}

/** What those who watch the room are told. `only` names the one person whom a change concerns. */
export type Change =
  | { kind: 'message'; message: StoredMessage; only?: string }
  | { kind: 'room' }
  | { kind: 'typing'; conversationId: string; rootId?: string }
  | { kind: 'exchange'; exchange: Exchange }
  | { kind: 'clock'; clock: ClockView };

/** The state of the room: the cast, and every fact applied to it. Knows no HTTP and no clock. */
export class Room {
  readonly bot: { id: string; name: string };
  readonly people: ReadonlyMap<string, RoomPerson>;
  readonly teams = new Map<string, TeamState>();
  readonly groupChats: ReadonlyMap<string, RoomGroupChat>;
  readonly installed = new Set<string>();
  /** Where the app was installed once and is no more. */
  readonly removed = new Set<string>();
  /** Object ids of people who block the bot. */
  readonly blocked = new Set<string>();
  readonly #chats = new Map<string, RoomPerson>();
  readonly #messages = new Map<string, Map<string, StoredMessage>>();
  readonly #byBotId = new Map<string, RoomPerson>();
  readonly #watchers = new Set<(change: Change) => void>();
  readonly #keep: (fact: Fact) => void;
  #lastMessageId = 0;

  constructor(bot: { id: string; name: string }, cast: Cast, past: Fact[], keep: (fact: Fact) => void) {
    this.bot = bot;
    this.people = new Map(cast.people.map((person) => [person.objectId, person]));
    this.groupChats = new Map(cast.groupChats.map((chat) => [chat.id, chat]));
    for (const team of cast.teams) {
      this.teams.set(team.id, {
        ...team,
        channels: team.channels.map((channel) => ({ ...channel })),
        members: [...team.members],
        deletedChannels: [],
      });
    }
    for (const person of cast.people) this.#byBotId.set(personId(bot.id, person.objectId), person);
    this.#keep = keep;
    for (const fact of past) this.#apply(fact);
  }

  /** Applies a fact, keeps it and tells the watchers. */
  record(fact: Fact): void {
    this.#keep(fact);
    this.#apply(fact);
    if (fact.kind === 'message') this.tell({ kind: 'message', message: fact.message });
    else if (fact.kind === 'own card') {
      const message = this.message(fact.conversationId, fact.messageId);
      if (message !== undefined) this.tell({ kind: 'message', message, only: fact.objectId });
    } else if (fact.kind === 'reaction') {
      const message = this.message(fact.conversationId, fact.messageId);
      if (message !== undefined) this.tell({ kind: 'message', message });
    } else this.tell({ kind: 'room' });
  }

  tell(change: Change): void {
    for (const watcher of this.#watchers) watcher(change);
  }

  /** Calls `watcher` at every change; the answer stops that. */
  watch(watcher: (change: Change) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Digits that grow strictly and look like milliseconds, as in Teams. */
  nextMessageId(nowAt: string): string {
    this.#lastMessageId = Math.max(this.#lastMessageId + 1, Date.parse(nowAt));
    return String(this.#lastMessageId);
  }

  /** Finds a person by Entra object id or by `29:` id. */
  person(id: string): RoomPerson | undefined {
    return this.people.get(id.toLowerCase()) ?? this.people.get(id) ?? this.#byBotId.get(id);
  }

  place(conversationId: string): Place | undefined {
    const { id, rootId } = splitThread(conversationId);
    const chat = this.groupChats.get(id);
    if (chat !== undefined) {
      return { kind: 'groupChat', id, home: id, tenantId: chat.tenantId, members: chat.members, name: chat.name };
    }
    const person = this.#chats.get(id);
    if (person !== undefined) {
      return { kind: 'personal', id, home: id, tenantId: person.tenantId, members: [person.objectId], person };
    }
    for (const team of this.teams.values()) {
      const channel = team.channels.find((one) => one.id === id);
      if (channel === undefined) continue;
      const place = { kind: 'channel', id, home: team.id, tenantId: team.tenantId, members: team.members } as const;
      return rootId === undefined ? { ...place, team, channel } : { ...place, team, channel, rootId };
    }
    return undefined;
  }

  isInstalled(place: Place): boolean {
    return this.installed.has(place.home);
  }

  /** May the bot open a chat with this person: does it share a team or group chat with them? */
  isReachable(person: RoomPerson): boolean {
    return [...this.teams.values(), ...this.groupChats.values()].some(
      (home) => this.installed.has(home.id) && home.members.includes(person.objectId),
    );
  }

  message(conversationId: string, messageId: string): StoredMessage | undefined {
    return this.#messages.get(splitThread(conversationId).id)?.get(messageId);
  }

  /** Oldest first. */
  messages(conversationId: string): StoredMessage[] {
    return [...(this.#messages.get(splitThread(conversationId).id)?.values() ?? [])];
  }

  #apply(fact: Fact): void {
    switch (fact.kind) {
      case 'app':
        (fact.isInstalled ? this.installed : this.removed).add(fact.target);
        (fact.isInstalled ? this.removed : this.installed).delete(fact.target);
        return;
      case 'chat': {
        const person = this.people.get(fact.objectId);
        if (person !== undefined) this.#chats.set(personalChatId(this.bot.id, person.objectId), person);
        return;
      }
      case 'block':
        if (fact.isBlocked) this.blocked.add(fact.objectId);
        else this.blocked.delete(fact.objectId);
        return;
      case 'channel':
        this.#applyChannel(fact);
        return;
      case 'member': {
        const team = this.teams.get(fact.teamId);
        if (team === undefined) return;
        team.members = team.members.filter((member) => member !== fact.objectId);
        if (fact.isMember) team.members.push(fact.objectId);
        return;
      }
      case 'message':
        this.#applyMessage(fact.message);
        return;
      case 'own card': {
        const message = this.message(fact.conversationId, fact.messageId);
        if (message !== undefined) message.ownCards[fact.objectId] = fact.card;
        return;
      }
      case 'reaction': {
        const message = this.message(fact.conversationId, fact.messageId);
        if (message !== undefined) applyReaction(message, fact);
      }
    }
  }

  #applyChannel(fact: Extract<Fact, { kind: 'channel' }>): void {
    const team = this.teams.get(fact.teamId);
    if (team === undefined) return;
    const { channel, isDeleted } = fact;
    const at = team.channels.findIndex((one) => one.id === channel.id);
    team.deletedChannels = team.deletedChannels.filter((one) => one.id !== channel.id);
    if (isDeleted) {
      team.deletedChannels.push(channel);
      team.channels = team.channels.filter((one) => one.id !== channel.id);
    } else if (at === -1) team.channels.push(channel);
    else team.channels[at] = channel;
  }

  #applyMessage(message: StoredMessage): void {
    const conversation = this.#messages.get(message.conversationId) ?? new Map<string, StoredMessage>();
    this.#messages.set(message.conversationId, conversation.set(message.id, message));
    this.#lastMessageId = Math.max(this.#lastMessageId, Number(message.id));
  }
}

function applyReaction(
  message: StoredMessage,
  { reaction, objectId, isOn }: Extract<Fact, { kind: 'reaction' }>,
): void {
  const others = (message.reactions ?? []).filter((one) => one.objectId !== objectId || one.reaction !== reaction);
  message.reactions = isOn ? [...others, { reaction, objectId }] : others;
}
