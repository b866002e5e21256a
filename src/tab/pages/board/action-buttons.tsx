import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ActionRow } from '../../../usecases/view-actions.ts';
import type { OutcomeOf } from '../../parts/outcome.tsx';
import { useAct } from '../../parts/use-act.ts';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS } });

interface ActionButtonsProps {
  action: ActionRow;
  onMove: () => void;
  onDone: (outcome: OutcomeOf) => void;
}

/** What the reader may do with one action. */
export function ActionButtons({ action, onMove, onDone }: ActionButtonsProps) {
  const styles = useStyles();
  const { number, revision: basedOn, may } = action;
  const finish = useAct<{ basedOn: number }>(`/actions/${number}/done`, onDone);
  const undo = useAct<{ basedOn: number }>(`/actions/${number}/undo`, onDone);
  const isPending = finish.isPending || undo.isPending;
  if (!may.finish && !may.move && !may.undo) return '–';
  const about = <span className="visually-hidden"> action {number}</span>;
  return (
    <div className={styles.row}>
      {may.finish && (
        <Button size="small" disabledFocusable={isPending} onClick={() => finish.act({ basedOn })}>
          Done{about}
        </Button>
      )}
      {may.move && (
        <Button size="small" onClick={onMove}>
          Change the day{about}
        </Button>
      )}
      {may.undo && (
        <Button size="small" disabledFocusable={isPending} onClick={() => undo.act({ basedOn })}>
          Take back{about}
        </Button>
      )}
    </div>
  );
}
