import type { Scope } from '../../domain/report.ts';
import { scopeNameOf } from '../../domain/scope.ts';
import { listVersions } from '../../usecases/list-versions.ts';
import { phrases } from '../phrases.ts';
import { quote } from '../plain.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { reportsData } from '../views/reports.ts';
import type { Command } from './command.ts';
import { findScope, nearestNames } from './report.ts';

export const reports: Command = {
  name: 'reports',
  aliases: ['versions', 'list reports'],
  summary: 'Lists the versions of reports, and where each stands',
  example: 'reports barrow',
  needs: 'report',
  menus: [],
  async run(tools, turn, words) {
    if (words === '') return showReports(tools, turn, null);
    const scope = findScope(tools, words);
    if (scope) return showReports(tools, turn, scope);
    const what = `a group, duty or organisation called “${quote(words)}”`;
    return { kind: 'text', text: phrases.unknownNear(what, nearestNames(tools, words)) };
  },
};

/** @param scope null for all */
export async function showReports(tools: BotTools, turn: Turn, scope: Scope | null, notice = ''): Promise<Reply> {
  const data = reportsData(await listVersions(tools, scope), {
    scopeName: scope ? scopeNameOf(tools.partnership, scope) : '',
    marking: tools.partnership.marking,
    publicUrl: tools.publicUrl,
    reader: turn.who,
    isAlone: turn.where.kind === 'personal',
    notice,
  });
  return { kind: 'card', card: tools.cards.fill('reports', data) };
}
