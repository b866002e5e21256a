import type { Notice } from '../domain/delivery.ts';
import { freeDaysOf } from '../domain/free-days.ts';
import { may, type Person } from '../domain/person.ts';
import { nextAllowed } from '../domain/quiet-hours.ts';
import type { StoredReport } from '../domain/report.ts';
import type { ReportMark } from '../domain/report-state.ts';
import { standingOn } from '../domain/standing-arrangements.ts';
import { dayOf } from '../domain/working-days.ts';
import type { Tools } from './ports.ts';
import { queueInChat } from './queue-in-chat.ts';
import { backAt, digestReaderOf, tellThatDigestWaits } from './route-digest.ts';
import { tellManagers } from './tell-managers.ts';

type AnnounceTools = Pick<Tools, 'store' | 'partnership' | 'now'>;

/**
 * Whoever has to act next hears of it, once: the chair gets the digest of the partnership's report that was issued, the
 * managers hear that one was signed off or returned. What the comments say is not in a notice.
 */
export async function announceReport(
  tools: AnnounceTools,
  stored: StoredReport,
  { said, by, revision }: Pick<ReportMark, 'said' | 'by' | 'revision'>,
): Promise<void> {
  const about = `${stored.id}:${revision}`;
  if (said.mark === 'issued' && stored.report.scope.kind === 'partnership') {
    await announceToChairs(tools, stored, about);
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

/** Whoever stands in for a chair who is away has the page at once; without anybody it waits for the chair. */
async function announceToChairs(tools: AnnounceTools, stored: StoredReport, about: string): Promise<void> {
  const sentAt = nextAllowed(tools.now(), freeDaysOf(tools.partnership));
  const standing = standingOn(await tools.store.arrangements.all(), dayOf(sentAt));
  const people = await tools.store.people.list();
  for (const chair of people.filter((person) => may(person, 'sign reports'))) {
    const id = `digest:issued:${about}:${chair.tenantId}:${chair.objectId}`;
    const reader = digestReaderOf(chair, people, standing);
    const to = reader.outcome === 'stand-in' ? reader.person : chair;
    const keyOf = ({ tenantId, objectId }: Person) => ({ tenantId, objectId });
    await queueInChat(tools, to, {
      id,
      content: {
        kind: 'digest',
        person: keyOf(to),
        on: dayOf(sentAt),
        reportId: stored.id,
        after: null,
        ...(to !== chair && { insteadOf: keyOf(chair) }),
      },
      dueAt: reader.outcome === 'away' ? backAt(tools, reader.untilOn) : sentAt,
    });
    if (reader.outcome === 'away') await tellThatDigestWaits(tools, chair, { digestId: id, untilOn: reader.untilOn });
  }
}
