import { Impossible } from '../../domain/errors.ts';
import type { Period } from '../../domain/period.ts';
import { may } from '../../domain/person.ts';
import type { ReportVersion, Scope } from '../../domain/report.ts';
import { currentRound } from '../../domain/round.ts';
import { dayOf } from '../../domain/working-days.ts';
import { makeReport } from '../../usecases/compile-report.ts';
import { markReport } from '../../usecases/mark-report.ts';
import { phrases } from '../phrases.ts';
import { quote } from '../plain.ts';
import { explainRefusal, reportPhrases } from '../report-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { reportData } from '../views/report.ts';
import type { Command } from './command.ts';
import { dutyNames, groupNames, organisationNames, themeNames } from './naming.ts';

export const report: Command = {
  name: 'report',
  aliases: ['progress report', 'compile'],
  summary: 'Compiles a progress report for a group, duty, organisation or theme, and a period',
  example: 'report barrow q2',
  needs: 'report',
  menus: ['personal', 'team', 'groupChat'],
  async run(tools, turn, words) {
    const [, about = '', issue] = /^(.*?)(?:(?:^| )(issue(?: it)?))?$/iu.exec(words) ?? [];
    if (issue && !may(turn.who, 'issue reports')) return { kind: 'text', text: phrases.notAllowed };
    const asked = await readAsked(tools, turn, about);
    if (asked.outcome === 'unreadable') return { kind: 'text', text: asked.text };
    const { scope, period } = asked;
    const made = await makeReport(tools, { scope, period, by: turn.who });
    switch (made.outcome) {
      case 'nothing said':
        return { kind: 'text', text: phrases.emptyReport(scopeName(tools, scope), period.name) };
      case 'compiled':
        return issue ? issueNow(tools, turn, made.version) : showReport(tools, turn, made.version);
    }
  },
};

async function issueNow(tools: BotTools, turn: Turn, { id }: ReportVersion): Promise<Reply> {
  const marked = await markReport(tools, { reportId: id, said: { mark: 'issued' }, who: turn.who });
  switch (marked.outcome) {
    case 'marked':
      return showReport(tools, turn, marked.version, reportPhrases.issued(marked.version.version));
    case 'personal data':
      throw new Impossible('Issuing carries no words.');
    default:
      return { kind: 'text', text: explainRefusal(marked) };
  }
}

function showReport(tools: BotTools, turn: Turn, version: ReportVersion, notice = ''): Reply {
  const data = reportData(version, tools, turn.who, notice);
  return { kind: 'card', card: tools.cards.fill('report', data) };
}

/** Which report the words ask for: in a group's channel that group's, and of this round, unless they say otherwise. */
export async function readAsked(
  tools: BotTools,
  turn: Turn,
  words: string,
): Promise<{ outcome: 'asked'; scope: Scope; period: Period } | { outcome: 'unreadable'; text: string }> {
  const today = dayOf(turn.now);
  const asked = splitWords(tools, words, today);
  if (!asked) return { outcome: 'unreadable', text: explain(tools, words) };
  const scope = asked.scope ?? (await scopeHere(tools, turn));
  const round = currentRound(tools.partnership, today);
  const periodWords = asked.period || (round ? 'this round' : 'this quarter');
  const period = tools.language.readPeriod(periodWords, today, tools.partnership);
  if (!period) return { outcome: 'unreadable', text: phrases.unknownPeriod(quote(periodWords)) };
  return { outcome: 'asked', scope, period };
}

/** Whether the card offers to ask a question: to the chair and managers, where they alone see it. */
export function mayAskHere({ who, where }: Turn): boolean {
  return where.kind === 'personal' && may(who, 'ask questions');
}

/** "barrow q2" is a scope and a period, "q2" a period, "barrow" a scope: the longest name that leaves a period wins. */
function splitWords(tools: BotTools, words: string, today: string): { scope?: Scope; period: string } | undefined {
  const parts = words.split(' ').filter((part) => part !== '');
  for (let length = parts.length; length >= 0; length -= 1) {
    const period = parts.slice(length).join(' ');
    if (period !== '' && !tools.language.readPeriod(period, today, tools.partnership)) continue;
    if (length === 0) return { period };
    const scope = findScope(tools, parts.slice(0, length).join(' '));
    if (scope) return { scope, period };
  }
  return undefined;
}

/** "theme prevention" */
const THEME = /^theme:? (.+)$/iu;

/** A group goes before a theme of the same name; “theme prevention” is always the theme. */
export function findScope(tools: BotTools, words: string): Scope | undefined {
  if (/^(all|everything|partnership|the partnership)$/iu.test(words)) return { kind: 'partnership' };
  const [, themeWords] = THEME.exec(words) ?? [];
  if (themeWords !== undefined) {
    const theme = tools.language.find(themeWords, themeNames(tools.partnership));
    return theme.outcome === 'found' ? { kind: 'theme', id: theme.id } : undefined;
  }
  const kinds = [
    ['group', groupNames(tools.partnership)],
    ['theme', themeNames(tools.partnership)],
    ['duty', dutyNames(tools.partnership)],
    ['organisation', organisationNames(tools.partnership)],
  ] as const;
  for (const [kind, among] of kinds) {
    const found = tools.language.find(words, among);
    if (found.outcome === 'found') return { kind, id: found.id };
  }
  return undefined;
}

/** In a group's channel the report is that group's, elsewhere the partnership's. */
export async function scopeHere(tools: BotTools, turn: Turn): Promise<Scope> {
  const [link] = await tools.store.links.ofConversation(turn.where.conversationId);
  return link ? { kind: 'group', id: link.groupId } : { kind: 'partnership' };
}

function explain(tools: BotTools, words: string): string {
  const names = nearestNames(tools, words);
  return `${phrases.unknownPeriod(quote(words))}${names.length > 0 ? ` Did you mean ${names.map((name) => `**${name}**`).join(', ')}?` : ''}`;
}

/** What the words may have meant among groups, duties, organisations and themes, for words that name none of them. */
export function nearestNames(tools: BotTools, words: string): string[] {
  const [, themeWords] = THEME.exec(words) ?? [];
  const themes = themeNames(tools.partnership);
  if (themeWords !== undefined) return themes.map(({ names }) => names[0] ?? '');
  const among = [
    ...groupNames(tools.partnership),
    ...dutyNames(tools.partnership),
    ...organisationNames(tools.partnership),
    ...themes,
  ];
  const found = tools.language.find(words, among);
  const near = found.outcome === 'unknown' ? found.nearest : found.outcome === 'ambiguous' ? found.ids : [];
  return near.map((id) => among.find((named) => named.id === id)?.names[0] ?? id);
}

export function scopeName(tools: BotTools, scope: Scope): string {
  const { partnership } = tools;
  switch (scope.kind) {
    case 'partnership':
      return 'the partnership';
    case 'group':
      return partnership.groups.find(({ id }) => id === scope.id)?.name ?? scope.id;
    case 'duty':
      return `${scope.id} ${partnership.duties.find(({ id }) => id === scope.id)?.title ?? ''}`;
    case 'organisation':
      return partnership.organisations.find(({ id }) => id === scope.id)?.name ?? scope.id;
    case 'theme':
      return partnership.themes.find(({ id }) => id === scope.id)?.name ?? scope.id;
  }
}
