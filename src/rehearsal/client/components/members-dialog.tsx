import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { RoomTeam } from '../../protocol.ts';
import { useRoom, useRoomState } from '../state/room.ts';

/** Who is in a team. Each tick acts at once, and the bot is told. */
export function MembersDialog({ team, onClose }: { team: RoomTeam; onClose: () => void }) {
  const room = useRoom();
  const people = useRoomState((state) => state.room?.people);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className="form-dialog">
        <DialogBody>
          <DialogTitle>Members of {team.name}</DialogTitle>
          <DialogContent className="members">
            {people?.map(({ objectId, name }) => (
              <Checkbox
                key={objectId}
                label={name}
                checked={team.members.includes(objectId)}
                onChange={(_event, { checked }) =>
                  void room.changeMember(team.id, checked === true ? 'add' : 'remove', objectId)
                }
              />
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Done
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
