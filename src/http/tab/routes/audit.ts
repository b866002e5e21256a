import { z } from 'zod';
import { isDay } from '../../../domain/day.ts';
import { viewDetections } from '../../../usecases/count-detections.ts';
import { exportAudit } from '../../../usecases/export-audit.ts';
import { viewAudit } from '../../../usecases/view-audit.ts';
import { answer, fault, nothing, route, type TabRoute } from '../route.ts';

const dayShape = z.string().refine(isDay, 'Choose a day.').optional();
/** `tenant:object`, or `none` for what happened by itself. */
const personShape = z
  .string()
  .max(200)
  .regex(/^(?:none|[^:]+:[^:]+)$/u, 'Choose somebody from the list.')
  .transform((text) => {
    const [tenantId = '', objectId = ''] = text.split(':');
    return text === 'none' ? null : { tenantId, objectId };
  })
  .optional();
const wantedShape = z.object({
  act: z.string().max(100).optional(),
  by: personShape,
  fromOn: dayShape,
  toOn: dayShape,
});
const pageShape = wantedShape.extend({
  afterAt: z.iso.datetime().optional(),
  afterId: z.string().max(500).optional(),
});

const NOT_YOURS = { title: 'This is not yours to read', detail: 'Ask the CSP manager if you think that it should be.' };

export const audit: readonly TabRoute[] = [
  route('get', '/audit', {
    needs: 'read the audit',
    asks: z.object({ query: pageShape }),
    async run(tools, who, { query: { afterAt, afterId, ...wanted } }) {
      const after = afterAt !== undefined && afterId !== undefined ? { at: afterAt, id: afterId } : undefined;
      return answer(await viewAudit(tools, who, { ...wanted, after }));
    },
  }),
  route('get', '/audit/file', {
    needs: 'read the audit',
    asks: z.object({ query: wantedShape }),
    async run(tools, who, { query }) {
      const file = await exportAudit(tools, who, query);
      return file ? { kind: 'file', file } : fault(403, NOT_YOURS);
    },
  }),
  route('get', '/audit/detections', {
    needs: 'see detections',
    asks: nothing,
    run: async (tools) => answer(await viewDetections(tools)),
  }),
];
