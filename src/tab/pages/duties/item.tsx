import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  title: { fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold, margin: 0, overflowWrap: 'anywhere' },
});

/** Things one below the other, or what is said where there is none. */
export function ItemList<Thing>(props: {
  items: readonly Thing[];
  empty: string;
  children: (item: Thing) => ReactNode;
}) {
  const styles = useStyles();
  if (props.items.length === 0) return <p>{props.empty}</p>;
  return <ul className={styles.list}>{props.items.map(props.children)}</ul>;
}

/** One of them: its name, its state, and what is known of it. */
export function Item({ title, mark, children }: { title: string; mark: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {mark}
      </div>
      {children}
    </li>
  );
}
