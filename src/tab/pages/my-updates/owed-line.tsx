import {
  Button,
  Link,
  Menu,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { MyUpdateLine } from '../../../usecases/view-my-updates.ts';
import { clockTime, shortDay } from '../../parts/days.ts';
import { FaultBar } from '../../parts/loaded.tsx';
import { StandingMark } from '../../parts/standing-mark.tsx';
import { useMe, useSend } from '../../state/session.tsx';
import { LastAnswer } from './last-answer.tsx';
import { type ReceiptProps, sayLeft, undoOf, useUndo } from './receipt.tsx';
import { REQUEST_KINDS, REQUESTS } from './requests.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface OwedLineProps extends Pick<ReceiptProps, 'onReceipt'> {
  line: MyUpdateLine;
  lines: readonly MyUpdateLine[];
}

/** One duty for one group: where it stands, the answer beside it, and what can be said. */
export function OwedLine({ line, lines, onReceipt }: OwedLineProps) {
  const styles = useStyles();
  const today = useMe()?.today ?? '';
  const { now, last, undo: undoable, isAnswered } = line;
  const { undo, error: undoFault, isPending } = useUndo(onReceipt);
  const form = `#/my-updates/${line.dutyId}/${line.groupId}`;
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <Link href={form}>{line.title}</Link>
        </h3>
        <StandingMark standing={line.standing} />
      </div>
      <p className={styles.quiet}>
        {line.groupName}. {isAnswered ? '' : `Due ${shortDay(line.dueOn)}. `}
        {line.note}
        {line.draftSavedAt !== null && ` Draft saved ${clockTime(line.draftSavedAt, today)}.`}
      </p>
      {now ? <LastAnswer title="Now" answer={now} /> : last && <LastAnswer title="Last time" answer={last} />}
      {undoFault && <FaultBar error={undoFault} />}
      <div className={styles.buttons}>
        <Button as="a" href={form} appearance={isAnswered ? 'secondary' : 'primary'}>
          {isAnswered ? 'Change' : line.draftSavedAt === null ? 'Update' : 'Go on with the draft'}
          <span className="visually-hidden"> {line.title}</span>
        </Button>
        {!isAnswered && line.mayCarry && <NoChange line={line} lines={lines} onReceipt={onReceipt} />}
        {undoable !== null && (
          <Button disabledFocusable={isPending} onClick={() => undo(undoOf(line, undoable))}>
            Undo<span className="visually-hidden"> {line.title}</span>
          </Button>
        )}
        {!isAnswered && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button>
                More<span className="visually-hidden"> about {line.title}</span>
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {REQUEST_KINDS.map((kind) => (
                  <MenuItemLink key={kind} href={`${form}/${REQUESTS[kind].path}`}>
                    {REQUESTS[kind].menu}
                  </MenuItemLink>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
    </li>
  );
}

/** Carries the last answer forward with its date. */
function NoChange({ line, lines, onReceipt }: OwedLineProps) {
  const { mutate, error, isPending } = useSend<object, { revision: number }>(
    'POST',
    `/my-updates/${line.dutyId}/${line.groupId}`,
  );
  const send = () =>
    mutate(
      { roundId: line.roundId, basedOn: line.basedOn, given: { kind: 'no change' } },
      {
        onSuccess: ({ revision }) =>
          onReceipt({
            text: `${line.title}, ${line.groupName}: no change recorded. ${sayLeft(lines, line)}`,
            undo: undoOf(line, revision),
          }),
      },
    );
  return (
    <>
      <Button disabledFocusable={isPending} onClick={send}>
        No change<span className="visually-hidden"> on {line.title}</span>
      </Button>
      {error && <FaultBar error={error} />}
    </>
  );
}
