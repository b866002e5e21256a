import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReportSection } from '../../../usecases/report-sections.ts';

const useStyles = makeStyles({
  list: { columns: '14rem', margin: 0, padding: 0, listStyleType: 'none', '& li': { padding: '2px 0' } },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
});

/** The parts of a report. The address names the page, so a part is gone to by focus. */
export function Contents({ sections }: { sections: readonly Pick<ReportSection, 'id' | 'title'>[] }) {
  const styles = useStyles();
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents" className={styles.title}>
        Contents
      </h2>
      <ul className={styles.list}>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <Link as="button" onClick={() => goTo(`part-${id}`)}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function goTo(id: string): void {
  const place = document.getElementById(id);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView();
}
