import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    maxWidth: '52rem',
    marginBottom: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    '& p': { margin: `${tokens.spacingVerticalXS} 0` },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    ':empty': { display: 'none' },
  },
});

/** One thing that somebody asked, with its state and its buttons. */
export function Card(props: { title: string; mark?: ReactNode; buttons?: ReactNode; children: ReactNode }) {
  const { title, mark, buttons, children } = props;
  const styles = useStyles();
  return (
    <article className={styles.card} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {mark}
      </div>
      {children}
      {buttons && <div className={styles.buttons}>{buttons}</div>}
    </article>
  );
}
