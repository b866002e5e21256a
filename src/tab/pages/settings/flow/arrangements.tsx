import { Button } from '@fluentui/react-components';
import type { ArrangementRow } from '../../../../usecases/view-arrangements.ts';
import { longDay, shortTime } from '../../../parts/days.ts';
import { Rows } from './rows.tsx';

const KINDS = {
  leave: { title: 'Away', end: 'End the leave' },
  pause: { title: 'Reminders paused', end: 'Resume' },
  snooze: { title: 'Put off', end: 'Remind as before' },
} as const satisfies Record<ArrangementRow['kind'], { title: string; end: string }>;

/** What stands of leave, pauses and what was put off; each is ended here by whoever may. */
export function Arrangements(props: {
  caption: string;
  rows: readonly ArrangementRow[];
  isBusy: boolean;
  onEnd: (row: ArrangementRow) => void;
}) {
  const { caption, rows, isBusy, onEnd } = props;
  return (
    <Rows
      caption={caption}
      columns={['What', 'Whose', 'Days', 'Instead', 'Arranged', '']}
      rows={rows.map((row) => ({
        key: String(row.number),
        cells: [
          row.what === null ? KINDS[row.kind].title : `${KINDS[row.kind].title}: ${row.what}`,
          row.whose,
          sayDays(row),
          row.kind === 'leave' ? (row.standIn ?? 'Nobody named') : 'Nobody',
          `${shortTime(row.madeAt)} by ${row.madeBy}`,
          row.mayEnd ? (
            <Button
              key="end"
              size="small"
              aria-label={`${KINDS[row.kind].end}: ${row.whose}`}
              disabledFocusable={isBusy}
              onClick={() => onEnd(row)}
            >
              {KINDS[row.kind].end}
            </Button>
          ) : (
            ''
          ),
        ],
      }))}
    />
  );
}

/** "Until Friday 4 December 2026" */
export function sayDays({ fromOn, untilOn, kind }: Pick<ArrangementRow, 'fromOn' | 'untilOn' | 'kind'>): string {
  if (kind === 'snooze') return `Said again on ${longDay(untilOn)}`;
  return fromOn === null || fromOn === untilOn ? longDay(untilOn) : `${longDay(fromOn)} to ${longDay(untilOn)}`;
}

/** How to bring back what was ended. */
export function sayEnded({ kind, whose }: ArrangementRow): { title: string; detail: string } {
  switch (kind) {
    case 'leave':
      return {
        title: 'Leave ended.',
        detail: 'Reminders come as before, from the next message on. To be away again, arrange it anew below.',
      };
    case 'pause':
      return {
        title: `${whose}: reminders begin again.`,
        detail:
          'What came due meanwhile and is still open is said with the next message. To pause again, arrange it anew.',
      };
    case 'snooze':
      return { title: 'Reminded as before.', detail: 'To put it off again, use the button on its reminder in Teams.' };
  }
}
