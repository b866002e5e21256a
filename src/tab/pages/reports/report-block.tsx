import { makeStyles, tokens } from '@fluentui/react-components';
import type { Block } from '../../../usecases/report-sections.ts';
import { MARKS, StandingMark } from '../../parts/standing-mark.tsx';
import { Table } from '../../parts/table.tsx';
import { Counts } from './counts.tsx';
import { DutyArticle } from './duty-article.tsx';
import { Exception } from './exception.tsx';
import { ReportTable } from './report-table.tsx';
import { Trends } from './trends.tsx';

const useStyles = makeStyles({
  words: { maxWidth: '52rem' },
  quiet: { maxWidth: '52rem', color: tokens.colorNeutralForeground2 },
  heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase400 },
  missing: { padding: `${tokens.spacingVerticalXXS} 0`, '& summary': { cursor: 'pointer', minHeight: '24px' } },
  list: { maxWidth: '52rem', '& li': { marginBottom: tokens.spacingVerticalXS } },
});

/** One piece of a report. */
export function ReportBlock({ block, part }: { block: Block; part: string }) {
  const styles = useStyles();
  switch (block.kind) {
    case 'words':
      return <p className={block.isQuiet ? styles.quiet : styles.words}>{block.text}</p>;
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>;
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'numbered':
      return (
        <ol start={block.start} className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      );
    case 'table':
      return <ReportTable table={block.table} part={part} />;
    case 'counts':
      return <Counts counts={block.counts} />;
    case 'news':
      return (
        <ul className={styles.list}>
          {block.news.map(({ duty, to, from }) => (
            <li key={duty}>
              {duty} <StandingMark standing={to} /> <span className={styles.quiet}>before: {from}</span>
            </li>
          ))}
        </ul>
      );
    case 'trends':
      return <Trends trends={block.trends} />;
    case 'exceptions':
      return block.exceptions.map((one) => <Exception key={`${one.duty} ${one.groupName}`} exception={one} />);
    case 'missing':
      return block.missing.map(({ name, lines }) => (
        <details key={name} className={styles.missing}>
          <summary>
            {name}: {lines.length === 1 ? '1 update' : `${lines.length} updates`}
          </summary>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ));
    case 'duties':
      return block.duties.map((duty) => <DutyArticle key={duty.dutyId} duty={duty} />);
    case 'key':
      return (
        <Table
          caption="What the words mean"
          hidesCaption
          columns={['Word', 'Meaning']}
          rows={block.standings.map(({ standing, meaning }) => ({
            key: MARKS[standing].word,
            cells: [<StandingMark key="mark" standing={standing} />, meaning],
          }))}
        />
      );
  }
}
