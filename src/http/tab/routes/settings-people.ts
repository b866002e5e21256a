import { z } from 'zod';
import { type Placement, ROLES } from '../../../domain/person.ts';
import { type PlaceFault, placeAsSeen } from '../../../usecases/place-person.ts';
import { previewPlacement } from '../../../usecases/preview-placement.ts';
import { viewPeople, viewPerson } from '../../../usecases/view-people.ts';
import { type Answer, answer, fault, nothing, route, type TabRoute } from '../route.ts';

const idShape = z.string().min(1).max(100);
const placementShape = z.object({
  organisationId: idShape.nullable(),
  groupIds: z.array(idShape).max(100),
  roles: z.array(z.enum(ROLES, 'Choose roles from the list.')).max(ROLES.length),
});
const personShape = z.object({ tenantId: idShape, objectId: idShape });

/** Who is in the partnership, and what each of them is. */
export const settingsPeople: readonly TabRoute[] = [
  route('get', '/settings/people', {
    needs: 'place people',
    asks: nothing,
    run: async (tools, who) => answer(await viewPeople(tools, who)),
  }),
  route('post', '/settings/people/:tenantId/:objectId/preview', {
    needs: 'place people',
    asks: z.object({ params: personShape, body: placementShape }),
    async run(tools, who, { params, body }) {
      const previewed = await previewPlacement(tools, { who: params, placement: once(body), by: who });
      return previewed.outcome === 'preview' ? answer(previewed.preview) : refuse(previewed);
    },
  }),
  route('put', '/settings/people/:tenantId/:objectId', {
    needs: 'place people',
    asks: z.object({ params: personShape, body: placementShape.extend({ basedOn: placementShape }) }),
    async run(tools, who, { params, body }) {
      const { basedOn, ...placement } = body;
      const placed = await placeAsSeen(tools, { who: params, placement: once(placement), by: who, basedOn });
      switch (placed.outcome) {
        case 'placed':
          return answer(await viewPerson(tools, placed.person));
        case 'overtaken':
          return fault(409, OVERTAKEN, await viewPerson(tools, placed.person));
        default:
          return refuse(placed);
      }
    },
  }),
];

const OVERTAKEN = {
  title: 'Somebody changed this person a moment ago',
  detail: 'Nothing of yours was saved. Look at how they stand now, and choose again.',
};

function refuse({ outcome }: PlaceFault): Answer {
  switch (outcome) {
    case 'no such person':
      return fault(404, {
        title: 'That person is not known',
        detail: 'People appear once they are in a team with the bot or write to it.',
      });
    case 'unknown organisation or group':
      return fault(422, {
        title: 'Nothing was changed',
        detail: 'That organisation or group is not in the register. Load the page again and choose from the list.',
        fields: { organisationId: 'Choose an organisation and groups that are in the register.' },
      });
    case 'needs the manager':
      return fault(403, {
        title: 'Nothing was changed',
        detail: 'Only the CSP manager can give or take the roles of chair, manager and assistant manager.',
        fields: { roles: 'Ask the CSP manager to give or take this role.' },
      });
    case 'last manager':
      return fault(422, {
        title: 'Nothing was changed',
        detail: 'This is the only manager. Make somebody else a manager first.',
        fields: { roles: 'Keep the role of manager, or give it to somebody else first.' },
      });
  }
}

/** Each group and role once. */
function once({ organisationId, groupIds, roles }: Placement): Placement {
  return { organisationId, groupIds: [...new Set(groupIds)], roles: [...new Set(roles)] };
}
