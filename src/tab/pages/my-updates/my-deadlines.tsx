import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { MyDeadline } from '../../../usecases/view-my-deadlines.ts';
import { Said } from '../../parts/said.tsx';
import { Section } from '../../parts/section.tsx';
import { MyDeadlineItem } from './my-deadline-item.tsx';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

/** The deadlines that are the reader's to meet, overdue first. */
export function MyDeadlines({ deadlines }: { deadlines: readonly MyDeadline[] }) {
  const styles = useStyles();
  const [said, setSaid] = useState<string>();
  return (
    <Section title={`My deadlines (${deadlines.length})`}>
      <Said said={said === undefined ? undefined : { intent: 'success', text: said }} />
      {deadlines.length === 0 ? (
        <p>No deadline of the next 90 days is yours to meet. Updates stand above.</p>
      ) : (
        <ul className={styles.list}>
          {deadlines.map((deadline) => (
            <MyDeadlineItem key={deadline.deadlineId} deadline={deadline} onSaid={setSaid} />
          ))}
        </ul>
      )}
    </Section>
  );
}
