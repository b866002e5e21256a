import {
  Button,
  Link,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { MyDeadline } from '../../../usecases/view-my-deadlines.ts';
import { longDay } from '../../parts/days.ts';
import { FaultBar } from '../../parts/loaded.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { useSend } from '../../state/session.tsx';

const MARKS: Record<MyDeadline['state'], { word: string; shape: string; tone: Tone }> = {
  overdue: { word: 'Overdue', shape: '■', tone: 'bad' },
  due: { word: 'Due', shape: '○', tone: 'plain' },
  done: { word: 'Done', shape: '✓', tone: 'good' },
  'put off': { word: 'Put off', shape: '◇', tone: 'accent' },
  paused: { word: 'Paused', shape: '◇', tone: 'accent' },
};

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Deed = 'done' | 'reopen' | 'put-off' | 'as-before';
interface Sent {
  deed: Deed;
  deadlineId?: string;
  basedOn?: number;
  untilOn?: string;
  number?: number;
}

/** One deadline: done, put off, or back as it was. */
export function MyDeadlineItem({ deadline, onSaid }: { deadline: MyDeadline; onSaid: (said: string) => void }) {
  const styles = useStyles();
  const { deadlineId, title, on, when, state, putOff, undo, revision } = deadline;
  const { mutate, error, isPending } = useSend<Sent>('POST', ({ deed }) => `/my-deadlines/${deed}`);
  const unseen = <span className="visually-hidden"> {title}</span>;
  const send = (sent: Sent, said: string) => {
    if (!isPending) mutate(sent, { onSuccess: () => onSaid(`${title}: ${said}`) });
  };
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Mark {...MARKS[state]} />
      </div>
      <p className={styles.quiet}>
        {longDay(on)}
        {state !== 'done' && `, ${when}`}
        {putOff && `. You are reminded on ${longDay(putOff.untilOn)}.`}
      </p>
      {error && <FaultBar error={error} />}
      <div className={styles.buttons}>
        {deadline.mayFinish && (
          <Button
            disabledFocusable={isPending}
            onClick={() =>
              send({ deed: 'done', deadlineId, basedOn: revision }, 'done. It can be taken back for an hour.')
            }
          >
            Done{unseen}
          </Button>
        )}
        {undo !== null && (
          <Button
            disabledFocusable={isPending}
            onClick={() => send({ deed: 'reopen', deadlineId, basedOn: undo }, 'taken back. It is open again.')}
          >
            Undo{unseen}
          </Button>
        )}
        {deadline.days.length > 0 && (
          <PutOff
            deadline={deadline}
            isPending={isPending}
            onChoose={(untilOn) => send({ deed: 'put-off', deadlineId, untilOn }, `put off to ${longDay(untilOn)}.`)}
          />
        )}
        {putOff && (
          <Button
            disabledFocusable={isPending}
            onClick={() => send({ deed: 'as-before', number: putOff.number }, 'you are reminded as before.')}
          >
            Remind me as before{unseen}
          </Button>
        )}
        {deadline.clock !== null && <Link href={`#/clocks/${deadline.clock}`}>Open clock {deadline.clock}</Link>}
        {deadline.question !== null && <Link href="#/requests">Answer the question</Link>}
      </div>
    </li>
  );
}

interface PutOffProps {
  deadline: Pick<MyDeadline, 'days' | 'title'>;
  isPending: boolean;
  onChoose: (untilOn: string) => void;
}

/** The days to which it may be put off. */
function PutOff({ deadline, isPending, onChoose }: PutOffProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button disabledFocusable={isPending}>
          Remind me later<span className="visually-hidden"> of {deadline.title}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {deadline.days.map((on) => (
            <MenuItem key={on} onClick={() => onChoose(on)}>
              {longDay(on)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
