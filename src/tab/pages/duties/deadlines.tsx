import type { DutyDeadline, DutyDeadlines } from '../../../usecases/view-duty-deadlines.ts';
import { longDay, shortTime } from '../../parts/days.ts';
import { DeadlineMark } from '../../parts/deadline-mark.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { type Column, RowTable } from '../../parts/row-table.tsx';
import { Section } from '../../parts/section.tsx';
import { useApi } from '../../state/session.tsx';
import type { SectionProps } from './section-props.ts';

const HEAD: Column<DutyDeadline> = { name: 'Day', cell: ({ on }) => longDay(on) };
const WHAT: Column<DutyDeadline> = {
  name: 'What is due',
  cell: ({ title, including }) => [title, ...including].join('. '),
};
const AHEAD: Column<DutyDeadline>[] = [
  WHAT,
  { name: 'Who', cell: ({ owner }) => owner },
  { name: 'State', cell: (line) => <DeadlineMark line={line} /> },
];
const PAST: Column<DutyDeadline>[] = [WHAT, { name: 'Answer', cell: (line) => <Answered line={line} /> }];

/** What is due in the next twelve months, and what was in the last twelve. */
export function Deadlines({ duty }: SectionProps) {
  const query = useApi<DutyDeadlines>(`/duties/${duty.id}/deadlines`);
  return (
    <Loaded query={query}>
      {({ ahead, past }) => (
        <>
          <Section title="Next 12 months">
            {ahead.length === 0 ? (
              <p>Nothing is due. The CSP manager keeps the dates in the register.</p>
            ) : (
              <RowTable caption="Deadlines ahead" rows={ahead} keyOf={({ id }) => id} head={HEAD} columns={AHEAD} />
            )}
          </Section>
          <Section title="Last 12 months">
            {past.length === 0 ? (
              <p>Nothing was due.</p>
            ) : (
              <RowTable
                caption="Deadlines that have passed"
                rows={past}
                keyOf={({ id }) => id}
                head={HEAD}
                columns={PAST}
              />
            )}
          </Section>
        </>
      )}
    </Loaded>
  );
}

function Answered({ line }: { line: DutyDeadline }) {
  if (line.answered) return `${line.answered.groups} of ${line.answered.of} groups answered`;
  if (!line.done) return <DeadlineMark line={line} />;
  return (
    <>
      <DeadlineMark line={line} /> {line.done.by}, {shortTime(line.done.at)}
    </>
  );
}
