import type { ReportVersion } from '../../domain/report.ts';
import { scopeNameOf } from '../../domain/scope.ts';
import { isLinkAlive, reportKey } from '../../usecases/compile-report.ts';
import { viewReport } from '../../usecases/view-report.ts';
import { reportPhrases } from '../report-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { comparisonData } from '../views/reports.ts';
import type { Command } from './command.ts';
import { readAsked } from './report.ts';

export const compare: Command = {
  name: 'compare',
  aliases: ['what changed', 'compare reports'],
  summary: 'Shows what the newest version of a report says otherwise than the one before',
  example: 'compare barrow q2',
  needs: 'report',
  menus: [],
  async run(tools, turn, words) {
    const asked = await readAsked(tools, turn, words);
    if (asked.outcome === 'unreadable') return { kind: 'text', text: asked.text };
    const { scope, period } = asked;
    const newest = await tools.store.reports.newest(reportKey(scope, period));
    if (newest) return showComparison(tools, turn, await viewReport(tools, newest));
    return { kind: 'text', text: reportPhrases.noReport(scopeNameOf(tools.partnership, scope), period.name) };
  },
};

/** With the last version before it that was issued, else with the one just before. */
export function showComparison(tools: BotTools, turn: Turn, version: ReportVersion): Reply {
  if (!version.changes) {
    return { kind: turn.button ? 'notice' : 'text', text: reportPhrases.onlyVersion };
  }
  const url = isLinkAlive(version, turn.now) ? `${tools.publicUrl}/reports/${version.id}` : '';
  return { kind: 'card', card: tools.cards.fill('comparison', comparisonData(version, version.changes, url)) };
}
