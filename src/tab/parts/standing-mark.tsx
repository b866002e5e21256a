import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Standing } from '../../domain/standing.ts';

type Tone = 'good' | 'warning' | 'bad' | 'plain';

/** The same words and shapes as on the cards: a word, a shape, and last a colour. */
export const MARKS: Record<Standing, { word: string; shape: string; tone: Tone }> = {
  'off track': { word: 'Off track', shape: '■', tone: 'bad' },
  'at risk': { word: 'At risk', shape: '▲', tone: 'warning' },
  'not started': { word: 'Not started', shape: '○', tone: 'plain' },
  'in progress': { word: 'In progress', shape: '◐', tone: 'plain' },
  'on track': { word: 'On track', shape: '●', tone: 'good' },
  complete: { word: 'Complete', shape: '✓', tone: 'good' },
  'not for us': { word: 'Not for us', shape: '–', tone: 'plain' },
  'no update': { word: 'No update', shape: '○', tone: 'plain' },
};

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    whiteSpace: 'nowrap',
  },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  plain: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1 },
});

/** Where shapes stand alone, nothing said must not look like nothing begun. */
export function shortShape(standing: Standing): string {
  return standing === 'no update' ? '◌' : MARKS[standing].shape;
}

/** Where something stands. `short` shows the shape alone to the eye, where a table has no room. */
export function StandingMark({ standing, short = false }: { standing: Standing; short?: boolean }) {
  const styles = useStyles();
  const { word, shape, tone } = MARKS[standing];
  return (
    <span className={mergeClasses(styles.mark, styles[tone])} {...(short && { title: word })}>
      <span aria-hidden="true">{short ? shortShape(standing) : shape}</span>
      {short ? <span className="visually-hidden">{word}</span> : word}
    </span>
  );
}
