import { may } from '../../domain/person.ts';
import type { Scope } from '../../domain/report.ts';
import { currentRound } from '../../domain/round.ts';
import { dayOf } from '../../domain/working-days.ts';
import { makeReport } from '../../usecases/compile-report.ts';
import { phrases } from '../phrases.ts';
import { quote } from '../plain.ts';
import type { BotTools } from '../tools.ts';
import type { Turn } from '../turn.ts';
import { reportData } from '../views/report.ts';
import type { Command } from './command.ts';
import { dutyNames, groupNames, organisationNames } from './naming.ts';

export const report: Command = {
  name: 'report',
  aliases: ['progress report', 'compile'],
  summary: 'Compiles a progress report for a group, duty or organisation, and a period',
  example: 'report barrow q2',
  needs: 'report',
  menus: ['personal', 'team', 'groupChat'],
  async run(tools, turn, words) {
    const today = dayOf(turn.now);
    const asked = splitWords(tools, words, today);
    if (!asked) return { kind: 'text', text: explain(tools, words) };
    const scope = asked.scope ?? (await scopeHere(tools, turn));
    const round = currentRound(tools.partnership, today);
    const periodWords = asked.period || (round ? 'this round' : 'this quarter');
    const period = tools.language.readPeriod(periodWords, today, tools.partnership);
    if (!period) return { kind: 'text', text: phrases.unknownPeriod(quote(periodWords)) };
    const made = await makeReport(tools, { scope, period, by: turn.who });
    switch (made.outcome) {
      case 'nothing said':
        return { kind: 'text', text: phrases.emptyReport(scopeName(tools, scope), period.name) };
      case 'compiled':
        return {
          kind: 'card',
          card: tools.cards.fill(
            'report',
            reportData(made.version, { publicUrl: tools.publicUrl, mayAsk: mayAskHere(turn) }),
          ),
        };
    }
  },
};

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

export function findScope(tools: BotTools, words: string): Scope | undefined {
  if (/^(all|everything|partnership|the partnership)$/iu.test(words)) return { kind: 'partnership' };
  const kinds = [
    ['group', groupNames(tools.partnership)],
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

/** What the words may have meant among groups, duties and organisations, for words that name none of them. */
export function nearestNames(tools: BotTools, words: string): string[] {
  const among = [
    ...groupNames(tools.partnership),
    ...dutyNames(tools.partnership),
    ...organisationNames(tools.partnership),
  ];
  const found = tools.language.find(words, among);
  const near = found.outcome === 'unknown' ? found.nearest : found.outcome === 'ambiguous' ? found.ids : [];
  return near.map((id) => among.find((named) => named.id === id)?.names[0] ?? id);
}

function scopeName(tools: BotTools, scope: Scope): string {
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
