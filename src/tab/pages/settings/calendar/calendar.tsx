import { Link, makeStyles } from '@fluentui/react-components';
import type { DaySettings } from '../../../../usecases/view-day-settings.ts';
import { longDay, shortDay } from '../../../parts/days.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { PageFrame } from '../../../parts/page-frame.tsx';
import { useApi } from '../../../state/session.tsx';
import { Rows } from '../flow/rows.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import type { PartProps } from '../part.ts';
import { BoardMove } from './board-move.tsx';
import { Closures } from './closures.tsx';

const useStyles = makeStyles({ list: { columnWidth: '20rem' } });

/** The days that dates are counted by; or, below it, the move of one board. */
export function Calendar({ below }: PartProps) {
  const query = useApi<DaySettings>('/settings/calendar');
  const [, boardId] = below.split('/');
  return (
    <Loaded query={query}>
      {(view) => {
        if (boardId === undefined) return <Days view={view} />;
        const board = view.boards.find(({ id }) => id === boardId);
        return board ? <BoardMove key={board.id} view={view} board={board} /> : <NoBoard />;
      }}
    </Loaded>
  );
}

function Days({ view }: { view: DaySettings }) {
  const styles = useStyles();
  const ahead = view.boards.filter(({ isPast }) => !isPast);
  return (
    <PageFrame
      title="Calendar"
      lead="Deadlines, rounds and reminders are counted in working days, from these days. What has been is not counted anew."
    >
      <StepHeading takesFocus={false}>Boards</StepHeading>
      {ahead.length === 0 ? (
        <p>The register has no board ahead. Board dates are added in the data file, under boards.</p>
      ) : (
        <Rows
          caption="Boards ahead. New ones are added in the data file, under boards."
          columns={['Board', 'Covers', 'In the data file', '']}
          rows={ahead.map(({ id, on, covers, movedFrom }) => ({
            key: id,
            cells: [
              longDay(on),
              covers || 'Not said',
              movedFrom === null ? 'The same day' : `◆ Moved from ${shortDay(movedFrom)}`,
              <Link key="move" href={`#/settings/calendar/boards/${id}`}>
                Move<span className="visually-hidden"> the board of {longDay(on)}</span>
              </Link>,
            ],
          }))}
        />
      )}
      <Closures view={view} />
      <StepHeading takesFocus={false}>Bank holidays</StepHeading>
      {view.holidays.length === 0 ? (
        <p>The data file has no bank holiday ahead. Ask whoever runs the server to add them, under holidays.</p>
      ) : (
        <>
          <p>They are in the data file, under holidays.</p>
          <ul className={styles.list}>
            {view.holidays.map(({ on, name }) => (
              <li key={on}>
                {longDay(on)}: {name}
              </li>
            ))}
          </ul>
        </>
      )}
      <StepHeading takesFocus={false}>Financial year</StepHeading>
      <Facts
        facts={[
          [view.financialYear.name, `${longDay(view.financialYear.fromOn)} to ${longDay(view.financialYear.toOn)}`],
          ['Quarters', 'Quarter 1 begins on 1 April. This is fixed: figures and reports are kept by it.'],
        ]}
      />
    </PageFrame>
  );
}

function NoBoard() {
  return (
    <Notice title="That board is not in the register" detail="It may have been taken out of the data file.">
      <Link href="#/settings/calendar">Calendar</Link>
    </Notice>
  );
}
