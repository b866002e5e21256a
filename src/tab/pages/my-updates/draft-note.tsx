import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { clockTime } from '../../parts/days.ts';
import { useMe } from '../../state/session.tsx';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '2rem',
    color: tokens.colorNeutralForeground2,
  },
});

interface DraftNoteProps {
  savedAt: string | undefined;
  /** Nothing was typed since. */
  isSame: boolean;
  onThrowAway: () => void;
}

/** Whether what is written is kept: "Draft saved 9:05am". Only its writer sees a draft. */
export function DraftNote({ savedAt, isSame, onThrowAway }: DraftNoteProps) {
  const styles = useStyles();
  const today = useMe()?.today ?? '';
  return (
    <div className={styles.note}>
      <span role="status">
        {savedAt !== undefined && `Draft saved ${clockTime(savedAt, today)}`}
        {savedAt !== undefined && !isSame && '. You have typed more since.'}
      </span>
      {savedAt !== undefined && (
        <Button size="small" appearance="subtle" onClick={onThrowAway}>
          Throw the draft away
        </Button>
      )}
    </div>
  );
}
