import type { Group } from '../domain/partnership.ts';
import type { PersonalDataType } from '../domain/personal-data.ts';
import { joinWords } from '../domain/words.ts';
import type { Conversation } from '../usecases/ports.ts';

/** Sentences that the bot says outside its cards, so that tone can be read in one sitting. */
export const phrases = {
  apology: (reference: string) =>
    `Sorry, that did not work. Nothing was changed. Try again in a minute; if it happens again, give the CSP manager this reference: ${reference}.`,
  apologyTitle: 'Sorry, that did not work',
  apologyInDialog: (reference: string) =>
    `Nothing was changed, and what you wrote is kept in this button. Try again in a minute; if it happens again, give the CSP manager this reference: ${reference}.`,
  notAllowed: 'You do not have a role that lets you do that. The CSP manager can give you one: they type **role**.',
  notPlaced: (name: string) =>
    `Hello ${name}. I do not know your organisation yet, so there is little I can show. Ask the CSP manager to type **role** and choose you. Type **who am I** to see what I know.`,
  unknownNear: (what: string, nearest: readonly string[]) =>
    `I do not know ${what}.${nearest.length > 0 ? ` Did you mean ${nearest.map((name) => `**${name}**`).join(', ')}?` : ''}`,
  ambiguous: (what: string, names: readonly string[]) =>
    `${what} could be ${names.map((name) => `**${name}**`).join(' or ')}. Say which one.`,
  noBoardAhead:
    'The register has no board meeting ahead, so there is no round to work on. Ask the CSP manager to add the next board date.',
  outdatedCard:
    'That card is from an older version, so nothing was changed. Type **my updates** or **help** for a current one.',
  unknownButton: 'I do not know that button, so nothing was changed. Type **help** to see what I can do.',
  unreadableButton:
    'That button came without what it needs, so nothing was changed. Type **my updates** for a fresh card.',
  notYours:
    'That update belongs to another group or organisation, so nothing was changed. Type **my updates** to see yours.',
  noSuchDuty: 'That group is not asked about that duty, so nothing was changed. Type **duties** to see who is.',
  overtaken: (who: string, what: string) =>
    `${who} answered while you were writing: ${what}. Your words are still here. Save again to replace that answer; the record keeps both.`,
  overtakenNotice: (who: string, what: string) => `${who} has already answered: ${what}. Use Change to revise it.`,
  /** Many harmless codes look like a vehicle registration, so that alone is asked about. */
  heldBack: (types: readonly PersonalDataType[]) =>
    types.every((type) => type === 'vehicle registration')
      ? 'Is there a vehicle registration in this? I have not saved it yet.'
      : `This looks like personal information: ${joinWords(types.map(withArticle))}. I have not saved it.`,
  heldBackAdvice:
    'Take it out and save again. Case details belong in your case system. If it is not personal information, say what it is and save again; your choice is recorded, with your name and the kind of information, for audit.',
  heldBackElsewhere:
    'That answer was not saved. Open a chat with me, type **my updates** and choose **Update** to finish it.',
  personalWords: (types: readonly PersonalDataType[]) =>
    `This looks like personal information: ${joinWords(types.map(withArticle))}. I have not kept it. Please delete your message and send it through your case system.`,
  notUnderstood: 'I did not understand that. Type **help** with my name to see what I can do.',
  undone: 'Taken back. What stood before stands again.',
  tooLateToUndo: 'An answer can be taken back for an hour. Use Change to revise it.',
  nothingToUndo: 'There is nothing to take back.',
  linked: (group: Group, channel: Conversation, movedFrom: Conversation | undefined) =>
    `${group.name} is now linked to ${nameOf(channel)}. Its prompts will be posted there.${
      movedFrom ? ` Before, it was linked to ${nameOf(movedFrom)}.` : ''
    } Next: **prompt ${group.shortName.toLowerCase()}**.`,
  alreadyLinked: (group: Group) => `${group.name} is already linked to this channel. Nothing to do.`,
  linkWhere: 'A group is linked to a channel. Type **link** and the group in that channel, with my name before it.',
  noSuchChannel: 'I have not met this channel. Add me to its team, then type the command in the channel.',
  noChannel: (group: Group) =>
    `${group.name} has no channel yet. In its channel, type my name and then **link ${group.shortName.toLowerCase()}**.`,
  unlinked: (groups: readonly string[]) =>
    `No channel yet: ${joinWords(groups)}. In each group’s channel, type my name and then **link** and the group.`,
  prompted: (group: Group, channel: Conversation, count: number) =>
    `Posted in ${nameOf(channel)}: ${group.name} is asked for ${count} ${count === 1 ? 'update' : 'updates'}.`,
  promptedHere: 'Posted.',
  alreadyPrompted: (group: Group, when: string, answered: number, total: number) =>
    `${group.name} was prompted on ${when}: ${answered} of ${total} answered. The card updates itself, so I did not post a second one.`,
  beingPrompted: (group: Group) =>
    `The prompt for ${group.name} is being posted right now. Try again in half a minute if it does not appear.`,
  notReached: (group: Group, channel: Conversation, code: string, mayRetry: boolean) =>
    mayRetry
      ? `Teams did not take the message for ${group.name} just now (${code}). Try **prompt ${group.shortName.toLowerCase()}** again in a minute.`
      : `I can not post in ${nameOf(channel)} any more (${code}). Add me to the team again, then type **link ${group.shortName.toLowerCase()}** in the channel.`,
  emptyReport: (scope: string, period: string) =>
    `Nobody gave an update for ${scope} in ${period}, so there is no report. Try another period, for example **report this round** or **report since June**, or type **prompt** and the group.`,
  unknownPeriod: (words: string) =>
    `I can not read “${words}” as a group, duty, organisation, theme or period. Periods look like **q2**, **this quarter**, **2026/27**, **since June** or **1 July to 30 September**.`,
  exportOffer: (format: string, title: string) =>
    `${title} as ${format}. Choose Allow, and Teams saves it in your OneDrive.`,
  exportLink: (format: string, url: string, endsOn: string) =>
    `The report as ${format}: ${url}\n\nAnyone who has the link can read the report until ${endsOn}. In your own chat with me I send the file itself.`,
  exportPublicLink: (format: string, url: string, endsOn: string) =>
    `The public version as ${format}: ${url}\n\nPublish the file, not this link: the link also opens the full report. It works until ${endsOn}. In your own chat with me I send the file itself.`,
  exportPdf: (url: string) =>
    `I do not make PDF files. Open the report at ${url}, choose **Print** in your browser and save it as PDF; the page is laid out for paper. Or type **export word** and save it as PDF in Word.`,
  exportNoPublic: (format: string, others: readonly string[]) =>
    `There is no public version as ${format}. There is one as ${joinWords(others)}: for example **export public ${others[0]?.toLowerCase() ?? 'word'}**.`,
  exportTyped: 'A button can not give you a file. Type **export** in your own chat with me.',
  exportGone: 'That report is no longer offered, so nothing was saved. Type **export** for a current one.',
  exportDeclined: 'Not saved. Type **export** when you want it.',
  exportNotSaved: (code: string) =>
    `Teams did not take the file just now (${code}), so nothing was saved. Choose **Allow** again in a minute, or type **report** and open the link there.`,
  calendarAlone:
    'A calendar link is for one person or one group. Type **calendar** in your own chat with me for yours, or in the channel of a group for the group’s.',
  calendarWords: (words: string) =>
    `I can not read “${words}” after **calendar**. Type **calendar** for the link, or **calendar revoke** for a new one.`,
  calendarOfPerson: (url: string) =>
    `Your deadlines as a calendar: ${url}\n\nIn Outlook choose **Add calendar**, then **Subscribe from web**, and paste the link; do not open it. Keep it to yourself: anyone who has it can read your deadlines. Type **calendar revoke** if it got out.`,
  calendarOfGroup: (group: string, url: string) =>
    `The deadlines of ${group} as a calendar: ${url}\n\nIn Outlook choose **Add calendar**, then **Subscribe from web**, and paste the link; do not open it. Keep it in the group: anyone who has it can read the group’s deadlines.`,
  calendarRevoked: 'The link before this one is dead. Calendars that use it need the new one.',
  horizonRange: (words: string, most: number) =>
    `I can look 1 to ${most} days ahead, so “${words}” does not fit. For example: **deadlines 90 days**.`,
  placed: (name: string) => `${name} is placed. They can type **my updates** now.`,
  noSuchPerson: 'I have not met that person. They appear once they are in a team with me or write to me.',
  badPlace: 'That organisation, group or role is not in the register, so nothing was changed.',
  needsManager: 'Only the CSP manager can give or take the roles of chair, manager and assistant manager.',
  lastManager: 'This is the only manager. Make somebody else a manager first.',
  welcomePersonal: (name: string) =>
    `Hello. I am ${name}. I collect the updates for the partnership’s duties and compile its reports. Type **my updates** to see what you owe, or **help** for everything else.`,
  welcomeTeam: (name: string) =>
    `Hello. I am ${name}. I post each group's update prompt in its channel and collect the answers. The CSP manager starts in a group's channel: type my name and then **link** and the group, for example **link barrow**. Then **prompt barrow**. Type **help** with my name for more.`,
} as const;

function withArticle(type: PersonalDataType): string {
  return `${/^(?:[aeio]|NHS)/u.test(type) ? 'an' : 'a'} ${type}`;
}

function nameOf(channel: Conversation): string {
  return channel.name ?? (channel.kind === 'channel' ? 'the General channel' : 'this chat');
}
