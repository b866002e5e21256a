import { z } from 'zod';
import type { Act } from '../../domain/person.ts';
import type { Declaration } from '../../domain/personal-data.ts';
import type { StoredReport } from '../../domain/report.ts';
import type { Marked } from '../../domain/report-state.ts';
import { type MarkOutcome, markReport } from '../../usecases/mark-report.ts';
import { viewDigest } from '../../usecases/view-digest.ts';
import { viewReport } from '../../usecases/view-report.ts';
import type { Withheld } from '../card-data.ts';
import { showComparison } from '../commands/compare.ts';
import { showReports } from '../commands/reports.ts';
import { explainRefusal, reportPhrases } from '../report-phrases.ts';
import type { BotTools } from '../tools.ts';
import type { Reply, Turn } from '../turn.ts';
import { digestData } from '../views/digest.ts';
import { reportData } from '../views/report.ts';
import { NOTHING_WITHHELD, withheldData } from '../views/withheld.ts';
import { type Action, defineAction } from './action.ts';
import { screenForm } from './screen-form.ts';
import { declarationShape, textShape } from './shapes.ts';

const reportShape = z.object({
  reportId: z.string().min(1).max(100),
  /** The card that was pressed, which its answer shows again as it stands then. */
  view: z.enum(['digest', 'report', 'list']).default('digest'),
});
type ReportButton = z.infer<typeof reportShape>;

export const issueReport = marking('issue-report', 'issue reports', { mark: 'issued' }, reportPhrases.issued);
export const signReport = marking('sign-report', 'sign reports', { mark: 'signed off' }, reportPhrases.signed);
export const acknowledgeReport = marking(
  'acknowledge-report',
  'see the digest',
  { mark: 'acknowledged' },
  () => reportPhrases.acknowledged,
);

export const compareReport = defineAction({
  verb: 'compare-report',
  data: z.object({ reportId: reportShape.shape.reportId }),
  needs: 'report',
  opens: true,
  async run(tools, turn, { reportId }) {
    const stored = await tools.store.reports.get(reportId);
    if (!stored) return { kind: 'notice', text: reportPhrases.noSuchReport };
    return showComparison(tools, turn, await viewReport(tools, stored));
  },
});

export const returnReport = defineAction({
  verb: 'return-report',
  data: reportShape,
  needs: 'return reports',
  opens: true,
  async run(tools, _turn, button) {
    const stored = await tools.store.reports.get(button.reportId);
    if (!stored) return { kind: 'notice', text: reportPhrases.noSuchReport };
    return showForm(tools, button, stored, { comments: '', error: '', withheld: NOTHING_WITHHELD });
  },
});

/** What is wrong comes back on the form, with everything that was written. */
export const saveReturn = defineAction({
  verb: 'save-return',
  data: reportShape.extend({ ...declarationShape.shape, comments: textShape }),
  needs: 'return reports',
  opens: false,
  async run(tools, turn, form) {
    const stored = await tools.store.reports.get(form.reportId);
    if (!stored) return { kind: 'notice', text: reportPhrases.noSuchReport };
    const { comments } = form;
    const screened = await screenForm(tools, turn, form, [comments]);
    const { declaration, withheld } = screened;
    if (screened.elsewhere) return screened.elsewhere;
    if (screened.isHeldBack) return showForm(tools, form, stored, { comments, error: '', withheld });
    const outcome = await mark(tools, turn, form, { mark: 'returned', comments }, declaration);
    switch (outcome.outcome) {
      case 'personal data':
        return showForm(tools, form, stored, { comments, error: '', withheld: withheldData(outcome.types) });
      case 'no comments':
      case 'too long':
        return showForm(tools, form, stored, { comments, error: explainRefusal(outcome), withheld });
      default:
        return answer(tools, turn, form, outcome, reportPhrases.returned);
    }
  },
});

function marking(verb: string, needs: Act, said: Marked, done: (version: number) => string): Action {
  return defineAction({
    verb,
    data: reportShape,
    needs,
    opens: false,
    run: async (tools, turn, button) => answer(tools, turn, button, await mark(tools, turn, button, said, null), done),
  });
}

function mark(
  tools: BotTools,
  turn: Turn,
  { reportId }: ReportButton,
  said: Marked,
  declaration: Declaration | null,
): Promise<MarkOutcome> {
  return markReport(tools, { reportId, said, who: turn.who, declaration });
}

/** The card that was pressed, as it stands now; where another version has replaced it, that one. */
async function answer(
  tools: BotTools,
  turn: Turn,
  { view }: ReportButton,
  outcome: MarkOutcome,
  done: (version: number) => string,
): Promise<Reply> {
  switch (outcome.outcome) {
    case 'marked':
      return show(tools, turn, view, outcome.version, done(outcome.version.version));
    case 'replaced':
      return show(tools, turn, view, outcome.newer, explainRefusal(outcome));
    case 'not issued':
    case 'signed off':
      return show(tools, turn, view, outcome.version, explainRefusal(outcome));
    case 'personal data':
      return { kind: 'notice', text: withheldData(outcome.types).heldBack };
    default:
      return { kind: 'notice', text: explainRefusal(outcome) };
  }
}

async function show(
  tools: BotTools,
  turn: Turn,
  view: ReportButton['view'],
  stored: StoredReport,
  notice: string,
): Promise<Reply> {
  if (view === 'list') return showReports(tools, turn, null, notice);
  if (view === 'report') {
    const data = reportData(await viewReport(tools, stored), tools, turn.who, notice);
    return { kind: 'card', card: tools.cards.fill('report', data) };
  }
  const digest = await viewDigest(tools, stored, { reader: turn.who, isAlone: turn.where.kind === 'personal' });
  return {
    kind: 'card',
    card: tools.cards.fill('digest', digestData(tools.partnership, digest, tools, notice)),
  };
}

function showForm(
  tools: BotTools,
  { reportId, view }: ReportButton,
  { report, version }: StoredReport,
  shown: { comments: string; error: string; withheld: Withheld },
): Reply {
  const title = `Return version ${version} with comments`;
  const card = tools.cards.fill('return-form', {
    reportId,
    view,
    title,
    subtitle: `${report.title}, ${report.period.name}`,
    error: shown.error,
    ...shown.withheld,
    comments: shown.comments,
    marking: report.marking,
  });
  return { kind: 'card', card, title };
}
