import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { Placement } from '../../../../domain/person.ts';
import type { PlacementPreview } from '../../../../usecases/preview-placement.ts';
import type { PeopleView, PersonRow } from '../../../../usecases/view-people.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { PageFrame } from '../../../parts/page-frame.tsx';
import { ApiFault } from '../../../state/api.ts';
import { useSend } from '../../../state/session.tsx';
import { Applied } from '../flow/applied.tsx';
import { FaultSummary } from '../flow/fault-summary.tsx';
import { PlacementChange } from './placement-change.tsx';
import { FIELD_IDS, PlacementForm } from './placement-form.tsx';
import { ReachMark } from './reach-mark.tsx';

interface Saved {
  before: Placement;
  after: Placement;
  isUndone: boolean;
}

/** One person: where they stand, and the form that places them, with what it would mean before it is saved. */
export function PersonPage({ view, person }: { view: PeopleView; person: PersonRow | undefined }) {
  if (!person) {
    return (
      <Notice
        title="That person is not known"
        detail="They appear once they are in a team with the bot or write to it."
      >
        <Link href="#/settings/people">All people</Link>
      </Notice>
    );
  }
  return <KnownPerson view={view} person={person} />;
}

function KnownPerson({ view, person }: { view: PeopleView; person: PersonRow }) {
  const at = `/settings/people/${person.tenantId}/${person.objectId}`;
  const [opened, setOpened] = useState<Placement>(() => placementOf(person));
  const [chosen, setChosen] = useState<Placement>(opened);
  const [saved, setSaved] = useState<Saved>();
  const [isBack, setIsBack] = useState(false);
  const preview = useSend<Placement, PlacementPreview>('POST', `${at}/preview`);
  const save = useSend<Placement & { basedOn: Placement }, PersonRow>('PUT', at);
  const error = save.error ?? preview.error;
  const isOvertaken = error instanceof ApiFault && error.status === 409;
  // Somebody was faster: what is chosen next is based on how the person stands now.
  const seen = isOvertaken ? placementOf(person) : opened;

  const change = (placement: Placement) => {
    setOpened(seen);
    setChosen(placement);
    preview.reset();
    save.reset();
  };
  const keep = (placement: Placement, basedOn: Placement, isUndone: boolean) =>
    save.mutate(
      { ...placement, basedOn },
      {
        onSuccess: () => {
          setIsBack(false);
          setSaved({ before: basedOn, after: placement, isUndone });
          setOpened(placement);
          setChosen(placement);
          preview.reset();
        },
        onError: () => preview.reset(),
      },
    );

  return (
    <PageFrame
      title={person.name || 'Somebody without a name'}
      lead="What the partnership has this person down as. It decides what they see, what they owe and what they are reminded of."
      actions={<Link href="#/settings/people">All people</Link>}
    >
      {saved && !error && (
        <Applied
          title={saved.isUndone ? 'Taken back.' : 'Saved.'}
          detail={
            saved.isUndone
              ? 'What stood before stands again.'
              : `${person.name} is placed. They see it in Teams from their next message on.`
          }
          undo={
            saved.isUndone
              ? undefined
              : { title: 'Undo', isBusy: save.isPending, onUndo: () => keep(saved.before, saved.after, true) }
          }
        />
      )}
      {error && <FaultSummary error={error} fieldIds={FIELD_IDS} />}
      <Facts
        facts={[
          ['Now', describe(view, seen)],
          ['Reminders', <ReachMark key="reach" person={person} isLong />],
        ]}
      />
      {preview.data ? (
        <PlacementChange
          preview={preview.data}
          from={describe(view, seen)}
          to={describe(view, chosen)}
          isBusy={save.isPending}
          onSave={() => keep(chosen, seen, false)}
          onBack={() => {
            setIsBack(true);
            preview.reset();
          }}
        />
      ) : (
        <PlacementForm
          view={view}
          chosen={chosen}
          seen={seen}
          error={error}
          isBusy={preview.isPending}
          isBack={isBack}
          onChange={change}
          onPreview={() => {
            setSaved(undefined);
            setOpened(seen);
            save.reset();
            preview.mutate(chosen);
          }}
        />
      )}
    </PageFrame>
  );
}

function placementOf({ organisationId, groupIds, roles }: Placement): Placement {
  return { organisationId, groupIds, roles };
}

/** "Westmorland and Furness Council: lead in Barrow" */
function describe(view: PeopleView, { organisationId, groupIds, roles }: Placement): string {
  if (roles.length === 0) return 'Not placed: without a role nothing is shown or sent to them.';
  const nameIn = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((one) => one.id === id)?.name ?? id;
  const groups = groupIds.map((id) => nameIn(view.groups, id)).join(', ');
  const organisation = organisationId === null ? 'No organisation' : nameIn(view.organisations, organisationId);
  return `${organisation}: ${roles.join(', ')}${groups === '' ? '' : ` in ${groups}`}`;
}
