import type { DutyDeadline, DutyDeadlines } from '../../../usecases/view-duty-deadlines.ts';
import { longDay, shortTime } from '../../parts/days.ts';
import { DeadlineMark } from '../../parts/deadline-mark.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Section } from '../../parts/section.tsx';
import { Table } from '../../parts/table.tsx';
import { useApi } from '../../state/session.tsx';
import type { SectionProps } from './section-props.ts';

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
              <Table
                caption="Deadlines ahead"
                hidesCaption
                columns={['Day', 'What is due', 'Who', 'State']}
                rows={ahead.map((line) => ({
                  key: line.id,
                  cells: [longDay(line.on), whatIsDue(line), line.owner, <DeadlineMark key="state" line={line} />],
                }))}
              />
            )}
          </Section>
          <Section title="Last 12 months">
            {past.length === 0 ? (
              <p>Nothing was due.</p>
            ) : (
              <Table
                caption="Deadlines that have passed"
                hidesCaption
                columns={['Day', 'What was due', 'Answer']}
                rows={past.map((line) => ({
                  key: line.id,
                  cells: [longDay(line.on), whatIsDue(line), <Answered key="answer" line={line} />],
                }))}
              />
            )}
          </Section>
        </>
      )}
    </Loaded>
  );
}

function whatIsDue({ title, including }: DutyDeadline): string {
  return [title, ...including.map((one) => `${one.dutyName}: ${one.what}`)].join('. ');
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
