import { Button, Dropdown, Field, Option } from '@fluentui/react-components';
import { AppsAddInRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RoomTeam } from '../../protocol.ts';
import { useRoom, useRoomState } from '../state/room.ts';
import { FormDialog } from './form-dialog.tsx';

/** Where the app may be added. A team asks for the channel in which the bot introduces itself. */
export type AddTarget = { kind: 'personal' } | { kind: 'group'; id: string } | { kind: 'channel'; team: RoomTeam };

/** "Add CSP Progress": what somebody does first. */
export function AddApp({ conversation, isPrimary = false }: { conversation: AddTarget; isPrimary?: boolean }) {
  const room = useRoom();
  const name = useRoomState((state) => state.room?.bot.name ?? 'the app');
  const [isAsking, setIsAsking] = useState(false);
  const [isAdding, setIsAdding] = useState(false);

  async function add(): Promise<void> {
    if (conversation.kind === 'channel') return setIsAsking(true);
    setIsAdding(true);
    await room.install(conversation.kind === 'group' ? conversation.id : 'personal', 'add');
    setIsAdding(false);
  }

  return (
    <>
      <Button
        className={isPrimary ? undefined : 'add-app'}
        appearance={isPrimary ? 'primary' : 'outline'}
        size={isPrimary ? 'large' : 'small'}
        icon={<AppsAddInRegular />}
        disabledFocusable={isAdding}
        onClick={() => void add()}
      >
        Add {name}
      </Button>
      {isAsking && conversation.kind === 'channel' && (
        <AddToTeam team={conversation.team} appName={name} onClose={() => setIsAsking(false)} />
      )}
    </>
  );
}

function AddToTeam({ team, appName, onClose }: { team: RoomTeam; appName: string; onClose: () => void }) {
  const room = useRoom();
  const [channelId, setChannelId] = useState(team.channels[0]?.id ?? team.id);
  const chosen = team.channels.find(({ id }) => id === channelId);
  return (
    <FormDialog
      title={`Add ${appName} to ${team.name}`}
      submit="Add"
      onClose={onClose}
      onSubmit={() => room.install(team.id, 'add', channelId)}
    >
      <Field label="Channel" hint="The app works in every channel of the team. It says hello in this one.">
        <Dropdown
          value={chosen?.name ?? ''}
          selectedOptions={[channelId]}
          onOptionSelect={(_event, { optionValue }) => optionValue && setChannelId(optionValue)}
        >
          {team.channels.map(({ id, name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </FormDialog>
  );
}
