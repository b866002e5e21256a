import type { CastMember } from '../src/cast.ts';
import type { Partnership } from '../src/domain/partnership.ts';
import type { Slot } from '../src/domain/update.ts';
import { CARD_VERSION } from '../src/teams/cards.ts';

/** Every slot of every round of the register: enough for many writers without two of them meeting. */
export function slotsOf(partnership: Partnership): Slot[] {
  return partnership.boards.flatMap((board) =>
    partnership.duties.flatMap((duty) =>
      duty.groups.map((groupId) => ({ dutyId: duty.id, groupId, roundId: board.on })),
    ),
  );
}

/** The invoke that Teams sends when somebody saves the form of one duty. */
export function submitOf(
  person: Pick<CastMember, 'objectId' | 'tenantId' | 'name'>,
  slot: Slot,
  basedOn: number,
  changed: string,
): object {
  const conversation = { id: 'a:personal', conversationType: 'personal', tenantId: person.tenantId };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `${slot.dutyId}-${slot.groupId}-${slot.roundId}-${basedOn}`,
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: `29:${person.objectId}`, aadObjectId: person.objectId, name: person.name },
    recipient: { id: '28:csp-progress', name: 'CSP Progress' },
    conversation,
    channelData: { tenant: { id: person.tenantId } },
    replyToId: '1795370352778',
    value: {
      action: {
        type: 'Action.Execute',
        verb: 'save-update',
        data: { v: CARD_VERSION, ...slot, basedOn, next: 'receipt', standing: 'on track', percent: '60', changed },
      },
      trigger: 'manual',
    },
  };
}
