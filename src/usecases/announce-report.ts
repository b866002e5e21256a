import type { Notice } from '../domain/delivery.ts';
import { may } from '../domain/person.ts';
import type { StoredReport } from '../domain/report.ts';
import type { ReportMark } from '../domain/report-state.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { queueInChat } from './queue-in-chat.ts';
import { tellManagers } from './tell-managers.ts';

/**
 * Whoever has to act next hears of it, once: the chair gets the digest of the partnership's report that was issued, the
 * managers hear that one was signed off or returned. What the comments say is not in a notice.
 */
export async function announceReport(
  tools: Pick<Tools, 'store' | 'partnership' | 'now'>,
  stored: StoredReport,
  { said, by, revision }: Pick<ReportMark, 'said' | 'by' | 'revision'>,
): Promise<void> {
  const about = `${stored.id}:${revision}`;
  if (said.mark === 'issued' && stored.report.scope.kind === 'partnership') {
    const chairs = (await tools.store.people.list()).filter((person) => may(person, 'sign reports'));
    for (const { tenantId, objectId, ...person } of chairs) {
      const key = { tenantId, objectId };
      await queueInChat(
        tools,
        { ...person, ...key },
        {
          id: `digest:issued:${about}:${tenantId}:${objectId}`,
          content: { kind: 'digest', person: key, on: dayOf(tools.now()), reportId: stored.id, after: null },
          dueAt: tools.now(),
        },
      );
    }
  }
  if (said.mark === 'signed off' || said.mark === 'returned') {
    const { title, period } = stored.report;
    const notice: Notice = {
      kind: said.mark === 'returned' ? 'report returned' : 'report signed off',
      title,
      period: period.name,
      version: stored.version,
      by: by.name,
    };
    await tellManagers(tools, notice, `report:${about}`);
  }
}
