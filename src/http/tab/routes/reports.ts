import { z } from 'zod';
import { STATES } from '../../../domain/report-state.ts';
import { TEXT_LIMIT } from '../../../domain/update.ts';
import { compareVersions } from '../../../usecases/compare-versions.ts';
import { downloadReport } from '../../../usecases/export-report.ts';
import { type MarkOutcome, markReport } from '../../../usecases/mark-report.ts';
import { readReportPage } from '../../../usecases/read-report-page.ts';
import { askReport, NAMED_PERIODS } from '../../../usecases/report-choices.ts';
import { viewReportList } from '../../../usecases/view-report-list.ts';
import { declarationShape, heldBack } from '../held-back.ts';
import { type Answer, answer, type Fault, fault, nothing, route, type TabRoute } from '../route.ts';
import { digest } from './digest.ts';

const idShape = z.string().min(1).max(100);
const oneShape = z.object({ params: z.object({ id: idShape }) });
const dayShape = z.iso.date({ error: 'Choose a day.' });
const periodShape = z.union([
  z.object({ named: z.enum(NAMED_PERIODS) }),
  z.object({ fromOn: dayShape, toOn: dayShape }),
]);

const NO_REPORT: Fault = {
  title: 'Report not found',
  detail: 'The link may be incomplete. The list of reports shows what there is.',
};

export const reports: readonly TabRoute[] = [
  route('get', '/reports', {
    needs: 'report',
    asks: nothing,
    run: async (tools, who) => answer(await viewReportList(tools, who)),
  }),

  route('post', '/reports', {
    needs: 'report',
    asks: z.object({ body: z.object({ scope: z.string().max(200), period: periodShape }) }),
    async run(tools, who, { body }) {
      const made = await askReport(tools, { ...body, who });
      switch (made.outcome) {
        case 'compiled':
          return answer({ id: made.version.id, version: made.version.version });
        case 'nothing said':
          return fault(422, {
            title: 'Nobody has said anything in that period',
            detail: `There is no update for ${made.period.name}, so there is nothing to report. Choose another period.`,
            fields: { period: 'Choose a period in which somebody answered.' },
          });
        case 'no such scope':
          return fault(422, { ...NOT_READ, fields: { scope: 'Choose what the report is about.' } });
        case 'no such period':
          return fault(422, {
            ...NOT_READ,
            fields: { period: 'Choose a first day that is today or earlier, and a last day that is not before it.' },
          });
      }
    },
  }),

  route('get', '/reports/:id', {
    needs: 'report',
    asks: oneShape,
    async run(tools, who, { params }) {
      const page = await readReportPage(tools, { id: params.id, who });
      return page ? answer(page) : fault(404, NO_REPORT);
    },
  }),

  route('get', '/reports/:id/compare/:other', {
    needs: 'report',
    asks: z.object({ params: z.object({ id: idShape, other: idShape }) }),
    async run(tools, _who, { params }) {
      const compared = await compareVersions(tools, [params.id, params.other]);
      switch (compared.outcome) {
        case 'compared':
          return answer(compared.comparison);
        case 'no such report':
          return fault(404, NO_REPORT);
        case 'other scope':
          return fault(422, {
            title: 'These two can not be compared',
            detail: 'They are about different things. Choose a version of the same group, duty, organisation or theme.',
          });
      }
    },
  }),

  route('get', '/reports/:id/files/:ending', {
    needs: 'report',
    asks: z.object({ params: z.object({ id: idShape, ending: z.string().max(40) }) }),
    async run(tools, who, { params }) {
      const file = await downloadReport(tools, { ...params, who });
      return file ? { kind: 'file', file } : fault(404, NO_REPORT);
    },
  }),

  route('post', '/reports/:id/issue', {
    needs: 'issue reports',
    asks: oneShape,
    run: async (tools, who, { params }) =>
      marked(await markReport(tools, { reportId: params.id, said: { mark: 'issued' }, who })),
  }),

  route('post', '/reports/:id/sign-off', {
    needs: 'sign reports',
    asks: oneShape,
    run: async (tools, who, { params }) =>
      marked(await markReport(tools, { reportId: params.id, said: { mark: 'signed off' }, who })),
  }),

  route('post', '/reports/:id/acknowledge', {
    needs: 'see the digest',
    asks: oneShape,
    run: async (tools, who, { params }) =>
      marked(await markReport(tools, { reportId: params.id, said: { mark: 'acknowledged' }, who })),
  }),

  route('post', '/reports/:id/return', {
    needs: 'return reports',
    asks: oneShape.extend({
      body: z.object({ comments: z.string().max(30_000).trim(), declaration: declarationShape }),
    }),
    async run(tools, who, { params, body: { comments, declaration } }) {
      const said = { mark: 'returned', comments } as const;
      return marked(await markReport(tools, { reportId: params.id, said, who, declaration, door: 'tab' }));
    },
  }),

  ...digest,
];

const NOT_READ = { title: 'The report could not be made', detail: 'Put right what is named below.' };

/** The version as it stands now, or why nothing was changed. */
function marked(outcome: MarkOutcome): Answer {
  switch (outcome.outcome) {
    case 'marked':
      return answer({ id: outcome.version.id, state: outcome.version.state.state });
    case 'no such report':
      return fault(404, NO_REPORT);
    case 'not yours':
      return fault(403, { title: 'This is not yours to do', detail: 'Nothing was changed. Ask the CSP manager.' });
    case 'replaced': {
      const { id, version } = outcome.newer;
      return fault(
        409,
        {
          title: 'A newer version exists',
          detail: `Nothing was changed: version ${version} has replaced this one. Read version ${version} before you decide.`,
        },
        { newer: { id, version } },
      );
    }
    case 'not issued': {
      const state = STATES[outcome.version.state.state].word.toLowerCase();
      return fault(409, {
        title: 'Nothing was signed off',
        detail: `Version ${outcome.version.version} is ${state} now. The CSP manager issues a version first.`,
      });
    }
    case 'signed off':
      return fault(409, {
        title: 'This version is signed off already',
        detail: 'Nothing was changed. What changes from now on makes a new version.',
      });
    case 'no comments':
      return wrongComments('Say in a sentence what should change.');
    case 'too long':
      return wrongComments(`Keep the comments under ${TEXT_LIMIT.toLocaleString('en-GB')} characters.`);
    case 'personal data':
      return heldBack('comments', outcome.types);
  }
}

function wrongComments(wrong: string): Answer {
  return fault(422, { title: 'Nothing was returned', detail: wrong, fields: { comments: wrong } });
}
