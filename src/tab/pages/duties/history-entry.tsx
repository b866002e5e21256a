import { Caption1, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { HistoryEntry } from '../../../usecases/view-duty-history.ts';
import { shortTime } from '../../parts/days.ts';
import { Facts } from '../../parts/facts.tsx';
import { StandingMark } from '../../parts/standing-mark.tsx';

const useStyles = makeStyles({
  entry: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  title: { fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold, margin: 0 },
  about: { color: tokens.colorNeutralForeground2 },
  state: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  before: { color: tokens.colorNeutralForeground2 },
});

const STATES = { corrected: '↻ Corrected since', 'taken back': '✕ Taken back since' } as const;

/** One revision: what was said, who said it and when, and whether it still stands. */
export function HistoryEntryView({ entry }: { entry: HistoryEntry }) {
  const styles = useStyles();
  const { state, standing, percent, evidenceUrl } = entry;
  return (
    <li className={mergeClasses(styles.entry, state !== 'stands' && styles.before)}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {entry.groupName}: {entry.heading}
        </h2>
        {standing !== 'no update' && <StandingMark standing={standing} />}
        {percent !== null && standing !== 'complete' && <span>{percent}%</span>}
        {state !== 'stands' && <span className={styles.state}>{STATES[state]}</span>}
      </div>
      <Caption1 className={styles.about}>
        {[entry.organisationName, entry.personName, shortTime(entry.at), entry.round].filter(Boolean).join(', ')}
      </Caption1>
      {entry.words.length > 0 && <Facts facts={entry.words.map(({ label, text }) => [label, text] as const)} />}
      {entry.areWordsWithheld && (
        <Caption1 className={styles.about}>What was written is shown to those who answer for this duty alone.</Caption1>
      )}
      {evidenceUrl !== null && (
        <Link href={evidenceUrl} target="_blank" rel="noreferrer">
          Evidence: {hostOf(evidenceUrl)}
        </Link>
      )}
    </li>
  );
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host : href;
}
