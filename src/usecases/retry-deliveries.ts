import type { PersonKey } from '../domain/person.ts';
import type { Tools } from './ports.ts';

/**
 * Makes deliveries due now, with all their attempts; the next minute sends them. Answers how many: one that is being
 * sent, was sent or has nothing left to say stays as it is.
 */
export async function retryDeliveries(
  tools: Pick<Tools, 'store' | 'now'>,
  ids: readonly string[],
  by: PersonKey,
): Promise<number> {
  let retried = 0;
  for (const id of ids) {
    const at = tools.now();
    if (!(await tools.store.deliveries.retry(id, at))) continue;
    retried += 1;
    await tools.store.audit.append({
      id: `retry:${id}:${at}`,
      at,
      by: { tenantId: by.tenantId, objectId: by.objectId },
      act: 'retry delivery',
      subject: id,
      detail: {},
    });
  }
  return retried;
}
