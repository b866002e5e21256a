import { z } from 'zod';
import { changeMarking, previewMarking } from '../../../usecases/change-marking.ts';
import { viewReportSettings } from '../../../usecases/view-report-settings.ts';
import { answerChange, refuseChange, refuseName } from '../change-answers.ts';
import { answer, nothing, route, type TabRoute } from '../route.ts';

const PLAIN = 'Use a plain marking, such as OFFICIAL.';
/** On one line: it stands at the foot of every page. */
const marking = z
  .string()
  .max(500)
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .pipe(z.string().regex(/^\P{Cc}*$/u, PLAIN));

/** What reports say of themselves, and when digests go out. */
export const settingsReports: readonly TabRoute[] = [
  route('get', '/settings/reports', {
    needs: 'change the register',
    asks: nothing,
    run: async (tools, who) => answer(await viewReportSettings(tools, who)),
  }),
  route('post', '/settings/reports/marking/preview', {
    needs: 'change the register',
    asks: z.object({ body: z.object({ marking }) }),
    async run(tools, _who, { body }) {
      const shown = await previewMarking(tools, body.marking);
      switch (shown.outcome) {
        case 'preview':
          return answer(shown.preview);
        case 'refused':
          return refuseChange(shown.faults, 'marking');
        case 'personal data':
          return refuseName('marking', PLAIN);
      }
    },
  }),
  route('put', '/settings/reports/marking', {
    needs: 'change the register',
    asks: z.object({ body: z.object({ marking, basedOn: z.int().min(0) }) }),
    async run(tools, who, { body }) {
      const saved = await changeMarking(tools, { ...body, who });
      if (saved.outcome === 'personal data') return refuseName('marking', PLAIN);
      return answerChange(saved, { field: 'marking', now: () => viewReportSettings(tools, who) });
    },
  }),
];
