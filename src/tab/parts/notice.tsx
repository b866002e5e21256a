import { makeStyles, Title3, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: { maxWidth: '40rem', padding: tokens.spacingHorizontalXXL, margin: '0 auto' },
});

/** A page's place taken by a few plain words: nothing here yet, or what went wrong and what to do. */
export function Notice({ title, detail, children }: { title: string; detail: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.notice}>
      <Title3 as="h1">{title}</Title3>
      <p>{detail}</p>
      {children}
    </section>
  );
}
