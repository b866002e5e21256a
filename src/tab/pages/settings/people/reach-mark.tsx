import type { ReactNode } from 'react';
import type { PersonRow } from '../../../../usecases/view-people.ts';

type Why = Extract<PersonRow['reach'], { by: 'nothing' }>['why'];

/** Why somebody is not reached, and what to do about it. */
const UNREACHED: Record<Why, { why: string; advice: string }> = {
  'not met': {
    why: 'the bot has not met them',
    advice: 'Ask them to open a chat with it, or to join a team that it is in.',
  },
  'not installed': {
    why: 'no chat and no linked channel',
    advice: 'Ask them to add the app in Teams, or link their group’s channel. What waits is then sent by itself.',
  },
  blocked: { why: 'they have blocked the bot', advice: 'Ask them to unblock it and to write to it once.' },
  'channel gone': { why: 'their group’s channel is gone', advice: 'Link the group in its new channel.' },
};

/** Whether reminders come to somebody: a shape and words; `isLong` adds what to do where they do not. */
export function ReachMark({ person: { reach, waiting }, isLong = false }: { person: PersonRow; isLong?: boolean }) {
  const waits = waiting === 0 ? '' : ` ${waiting} ${waiting === 1 ? 'reminder waits' : 'reminders wait'}.`;
  switch (reach.by) {
    case 'own chat':
      return <Mark shape="●">Reached in their own chat.{waits}</Mark>;
    case 'channel':
      return <Mark shape="●">Reached by a mention in a channel.{waits}</Mark>;
    case 'nothing':
      return (
        <Mark shape="▲">
          <strong>Not reached</strong>: {UNREACHED[reach.why].why}.{isLong && ` ${UNREACHED[reach.why].advice}`}
          {waits}
        </Mark>
      );
    case 'not placed':
      return <Mark shape="○">Not placed yet, so not reminded.</Mark>;
  }
}

function Mark({ shape, children }: { shape: string; children: ReactNode }) {
  return (
    <>
      <span aria-hidden="true">{shape}</span> {children}
    </>
  );
}
