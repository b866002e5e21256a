import { Button } from '@fluentui/react-components';
import type { MyUpdateLine } from '../../../usecases/view-my-updates.ts';
import { FaultBar } from '../../parts/loaded.tsx';
import { Said } from '../../parts/said.tsx';
import { useSend } from '../../state/session.tsx';

/** What was done last on this page, and what takes it back. */
export interface ReceiptWords {
  text: string;
  undo?: UndoAsk;
}

export interface UndoAsk extends Pick<MyUpdateLine, 'dutyId' | 'groupId' | 'roundId' | 'title'> {
  revision: number;
}

export function undoOf({ dutyId, groupId, roundId, title }: MyUpdateLine, revision: number): UndoAsk {
  return { dutyId, groupId, roundId, title, revision };
}

export interface ReceiptProps {
  receipt: ReceiptWords | undefined;
  onReceipt: (receipt: ReceiptWords) => void;
}

/** Tells what was recorded, and takes it back for an hour. */
export function Receipt({ receipt, onReceipt }: ReceiptProps) {
  const { undo, error, isPending } = useUndo(onReceipt);
  const ask = receipt?.undo;
  return (
    <>
      <Said said={receipt && { intent: 'success', text: receipt.text }}>
        {ask && (
          <Button size="small" disabledFocusable={isPending} onClick={() => undo(ask)}>
            Undo
          </Button>
        )}
      </Said>
      {error && <FaultBar error={error} />}
    </>
  );
}

export function useUndo(onReceipt: (receipt: ReceiptWords) => void) {
  const { mutate, error, isPending } = useSend<UndoAsk>(
    'POST',
    ({ dutyId, groupId }) => `/my-updates/${dutyId}/${groupId}/undo`,
  );
  const undo = (ask: UndoAsk) =>
    mutate(ask, {
      onSuccess: () => onReceipt({ text: `${ask.title}: taken back. What stood before stands again.` }),
    });
  return { undo, error, isPending };
}

/** "You have 3 updates left." of the lines that are open besides the one that was answered. */
export function sayLeft(lines: readonly MyUpdateLine[], answered: Pick<MyUpdateLine, 'dutyId' | 'groupId'>): string {
  const left = openBeside(lines, answered).length;
  if (left === 0) return 'You have nothing more to answer.';
  return `You have ${left} ${left === 1 ? 'update' : 'updates'} left.`;
}

export function openBeside(
  lines: readonly MyUpdateLine[],
  answered: Pick<MyUpdateLine, 'dutyId' | 'groupId'>,
): MyUpdateLine[] {
  return lines.filter(
    ({ isAnswered, dutyId, groupId }) => !isAnswered && !(dutyId === answered.dutyId && groupId === answered.groupId),
  );
}
