import { Button } from '@fluentui/react-components';
import type { GroupRow, GroupsView } from '../../../../usecases/view-groups.ts';
import { shortTime } from '../../../parts/days.ts';
import { useMay } from '../../../state/session.tsx';
import { Rows } from '../flow/rows.tsx';

/** A row a group. */
export function GroupTable({ view, onPrompt }: { view: GroupsView; onPrompt: (group: GroupRow) => void }) {
  const mayPrompt = useMay('prompt');
  return (
    <Rows
      caption="Groups of the partnership"
      columns={['Group', 'Channel', 'People', 'Prompt of this round', '']}
      rows={view.groups.map((group) => ({
        key: group.id,
        cells: [
          group.name,
          <Channel key="channel" group={group} />,
          <People key="people" group={group} />,
          <Prompt key="prompt" group={group} isAsked={view.round !== null} />,
          mayPrompt && view.round && group.prompt.state === 'not posted' && group.channel?.isOpen ? (
            <Button
              key="post"
              size="small"
              aria-label={`Post the prompt of ${group.name}`}
              onClick={() => onPrompt(group)}
            >
              Post the prompt
            </Button>
          ) : (
            ''
          ),
        ],
      }))}
    />
  );
}

function Channel({ group: { channel, shortName } }: { group: GroupRow }) {
  if (channel === null) {
    return (
      <>
        <span aria-hidden="true">▲</span> <strong>No channel yet.</strong> In it, type the bot’s name and{' '}
        <code>link {shortName.toLowerCase()}</code>.
      </>
    );
  }
  const where = channel.teamName === '' ? channel.name : `${channel.name}, ${channel.teamName}`;
  if (channel.isOpen) return `● ${where}`;
  return (
    <>
      <span aria-hidden="true">■</span> <strong>{where}: the bot is not let in.</strong> Add it to the team again and
      link the group in the channel.
    </>
  );
}

function People({ group: { people } }: { group: GroupRow }) {
  if (people.length === 0) return 'Nobody yet';
  return (
    <details>
      <summary>
        {people.length} {people.length === 1 ? 'person' : 'people'}
      </summary>
      <ul>
        {people.map(({ name, organisationName, roles }) => (
          <li key={name}>
            {name}: {roles.join(', ')}, {organisationName}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Prompt({ group: { prompt, isPaused }, isAsked }: { group: GroupRow; isAsked: boolean }) {
  const paused = isPaused ? ' Its reminders are paused.' : '';
  if (!isAsked) return `No round.${paused}`;
  switch (prompt.state) {
    case 'posted':
      return `● Posted${prompt.at === null ? '' : ` ${shortTime(prompt.at)}`}: ${prompt.answered} of ${prompt.asked} answered.${paused}`;
    case 'being posted':
      return `◐ Being posted at this moment.${paused}`;
    case 'not posted':
      return `○ Not posted: ${prompt.answered} of ${prompt.asked} answered.${paused}`;
  }
}
