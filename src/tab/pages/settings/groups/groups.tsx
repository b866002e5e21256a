import { useState } from 'react';
import type { GroupRow, GroupsView } from '../../../../usecases/view-groups.ts';
import { longDay } from '../../../parts/days.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageFrame } from '../../../parts/page-frame.tsx';
import { useApi, useSend } from '../../../state/session.tsx';
import { Applied } from '../flow/applied.tsx';
import { Confirm } from '../flow/confirm.tsx';
import { FaultSummary } from '../flow/fault-summary.tsx';
import { GroupTable } from './group-table.tsx';

/** The groups with their channels and people, and the prompt of each. */
export function Groups() {
  const query = useApi<GroupsView>('/settings/groups');
  return (
    <PageFrame
      title="Groups and channels"
      lead="A group is asked in one channel. To link or move it, type the bot’s name and link and the group in that channel, for example link barrow: Teams lets the bot speak only where somebody has called it."
    >
      <Loaded query={query}>{(view) => <GroupList view={view} />}</Loaded>
    </PageFrame>
  );
}

function GroupList({ view }: { view: GroupsView }) {
  const [asked, setAsked] = useState<GroupRow>();
  const prompt = useSend<{ groupId: string }, { groupName: string; said: string }>(
    'POST',
    ({ groupId }) => `/settings/groups/${groupId}/prompt`,
  );
  return (
    <>
      {prompt.error && <FaultSummary error={prompt.error} />}
      {prompt.data && <Applied title={prompt.data.groupName} detail={prompt.data.said} />}
      {asked && view.round && (
        <Confirm
          title={`Post the prompt of ${asked.name}?`}
          doTitle="Post it"
          isBusy={prompt.isPending}
          onDo={() => prompt.mutate({ groupId: asked.id }, { onSettled: () => setAsked(undefined) })}
          onLeave={() => setAsked(undefined)}
        >
          <p>
            It asks for {asked.prompt.asked} {asked.prompt.asked === 1 ? 'update' : 'updates'} in{' '}
            {asked.channel?.name ?? 'its channel'}, due on {longDay(view.round.dueOn)}. Everybody in the channel sees
            it. The card updates itself as answers come in, so it is posted once a round.
          </p>
        </Confirm>
      )}
      <p>
        {view.round
          ? `The board meets on ${longDay(view.round.boardOn)}; updates are due on ${longDay(view.round.dueOn)}.`
          : 'The register has no board ahead, so there is nothing to ask for. The next board date is in the data file.'}
      </p>
      <GroupTable
        view={view}
        onPrompt={(group) => {
          prompt.reset();
          setAsked(group);
        }}
      />
    </>
  );
}
