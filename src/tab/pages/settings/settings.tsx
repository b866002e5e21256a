import { Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { useMe } from '../../state/session.tsx';
import type { PartProps } from './part.ts';
import { PartLinks } from './part-links.tsx';
import { parts } from './parts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalL },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What can be set, as far as it is this person's: a list of the parts, or one of them. */
export function Settings({ below }: PartProps) {
  const styles = useStyles();
  const me = useMe();
  const shown = parts.filter(({ needs }) => needs.some((act) => me?.acts.includes(act)));
  const here = shown.find(({ path }) => below === path || below.startsWith(`${path}/`));
  if (here) {
    return (
      <>
        <PartLinks shown={shown} here={here} />
        <Suspense fallback={<Spinner label={`Opening ${here.title}`} style={{ paddingTop: '10vh' }} />}>
          <here.component key={here.path} below={below.slice(here.path.length + 1)} />
        </Suspense>
      </>
    );
  }
  if (below !== '') {
    return (
      <Notice title="Page not found" detail="The link may be old, or these settings are not yours to change.">
        <Link href="#/settings">All settings</Link>
      </Notice>
    );
  }
  return (
    <PageFrame
      title="Settings"
      lead={
        shown.length > 0
          ? 'Every change is shown before it is saved, and kept with who made it and when.'
          : 'Your role looks on, so there is nothing for you to set. If that is wrong, ask the CSP manager.'
      }
    >
      <ul className={styles.list}>
        {shown.map(({ path, title, lead }) => (
          <li key={path}>
            <Link href={`#/settings/${path}`}>{title}</Link>
            <p className={styles.lead}>{lead}</p>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
