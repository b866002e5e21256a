import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SearchView } from '../../../usecases/search.ts';
import { shortTime } from '../../parts/days.ts';
import { Section } from '../../parts/section.tsx';
import { Marked } from './marked.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  hit: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  about: { color: tokens.colorNeutralForeground2 },
});

/** What was found, by kind, each with how many there are. */
export function Results({ words, view: { duties, updates, reports } }: { words: string; view: SearchView }) {
  const styles = useStyles();
  const total = duties.count + updates.count + reports.count;
  return (
    <>
      <p role="status">
        {total === 0
          ? `Nothing was found for “${words}”. Try fewer words, or the beginning of one.`
          : `${total.toLocaleString('en-GB')} found for “${words}”.`}
        {updates.isBounded && ' Only the newest 20,000 entries of what was said were looked at.'}
      </p>
      <Kind title="Duties" count={duties.count} shown={duties.hits.length}>
        {duties.hits.map(({ id, title, hook }) => (
          <li key={id} className={styles.hit}>
            <Link href={`#/duties/${id}`}>
              <Marked parts={title} />
            </Link>
            <Caption1 block className={styles.about}>
              <Marked parts={hook} />
            </Caption1>
          </li>
        ))}
      </Kind>
      <Kind title="What was said" count={updates.count} shown={updates.hits.length}>
        {updates.hits.map(({ id, dutyId, dutyName, groupName, organisationName, at, label, text }) => (
          <li key={id} className={styles.hit}>
            <Link href={`#/duties/${dutyId}/history`}>
              {dutyName}, {groupName}
            </Link>
            <div>
              {label}: <Marked parts={text} />
            </div>
            <Caption1 block className={styles.about}>
              {organisationName}, {shortTime(at)}
            </Caption1>
          </li>
        ))}
      </Kind>
      <Kind title="Reports" count={reports.count} shown={reports.hits.length}>
        {reports.hits.map(({ id, title, about, headline }) => (
          <li key={id} className={styles.hit}>
            <Link href={`#/reports/${id}`}>
              <Marked parts={title} />
            </Link>
            <div>
              <Marked parts={headline} />
            </div>
            <Caption1 block className={styles.about}>
              {about}
            </Caption1>
          </li>
        ))}
      </Kind>
    </>
  );
}

function Kind(props: { title: string; count: number; shown: number; children: ReactNode }) {
  const { title, count, shown, children } = props;
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <Section title={`${title}: ${count.toLocaleString('en-GB')}`}>
      <ul className={styles.list}>{children}</ul>
      {count > shown && <p>The first {shown} are shown. Add a word to find fewer.</p>}
    </Section>
  );
}
