import type { RoomChannel, RoomGroupChat, RoomTab, RoomTeam, RoomView } from '../../protocol.ts';

/** What the place in the address means. */
export type Conversation =
  | { kind: 'channel'; id: string; name: string; team: RoomTeam; channel: RoomChannel; isInstalled: boolean }
  | { kind: 'group'; id: string; name: string; chat: RoomGroupChat; isInstalled: boolean }
  | { kind: 'personal'; id: string; name: string; isInstalled: boolean };

/** Everything that a person can open: their own chat first, then group chats, then channels. */
export function conversationsOf(room: RoomView, personId: string, personalId: string | undefined): Conversation[] {
  const isInstalled = (id: string) => room.installed.includes(id);
  const own: Conversation[] = personalId
    ? [{ kind: 'personal', id: personalId, name: room.bot.name, isInstalled: isInstalled(personalId) }]
    : [];
  const groups = room.groupChats
    .filter((chat) => chat.members.includes(personId))
    .map((chat): Conversation => {
      return { kind: 'group', id: chat.id, name: chat.name, chat, isInstalled: isInstalled(chat.id) };
    });
  const channels = room.teams
    .filter((team) => team.members.includes(personId))
    .flatMap((team) =>
      team.channels.map((channel): Conversation => {
        return {
          kind: 'channel',
          id: channel.id,
          name: channel.name,
          team,
          channel,
          isInstalled: isInstalled(team.id),
        };
      }),
    );
  return [...own, ...groups, ...channels];
}

/** The app's tabs beside the messages of a conversation; none where the app is not. */
export function tabsOf(room: RoomView | undefined, { kind, isInstalled }: Conversation): readonly RoomTab[] {
  if (!room || !isInstalled) return NO_TABS;
  return kind === 'personal' ? room.tabs.personal : room.tabs.shared;
}

const NO_TABS: readonly RoomTab[] = [];
