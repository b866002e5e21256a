import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { ShareMenu } from './share-menu.tsx';

const useStyles = makeStyles({
  frame: {
    maxWidth: '72rem',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXL}`,
    boxSizing: 'border-box',
    '@media (max-width: 40rem)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.title2, margin: 0, outlineStyle: 'none' },
  lead: { marginTop: tokens.spacingVerticalXS, maxWidth: '45rem', color: tokens.colorNeutralForeground2 },
});

let isFirst = true;

/** What every page has: its heading, which takes the focus when the page is opened, a lead sentence, its actions. */
export function PageFrame(props: { title: string; lead?: string; actions?: ReactNode; children: ReactNode }) {
  const { title, lead, actions, children } = props;
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} - CSP Progress`;
    // The first page leaves the focus where the reader has put it. Afterwards the link that was followed may be gone.
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, [title]);
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <div className={styles.actions}>
          {actions}
          <ShareMenu title={title} />
        </div>
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  );
}
