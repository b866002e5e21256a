import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

export type Tone = 'good' | 'warning' | 'bad' | 'accent' | 'plain';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  whole: { whiteSpace: 'nowrap' },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  accent: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  plain: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1 },
});

export interface MarkProps {
  word: string;
  shape: string;
  tone: Tone;
  /** The shape alone to the eye, where a table has no room. */
  short?: boolean;
}

/** A word, a shape, and last a colour. Longer words may break, a word or two stay together. */
export function Mark({ word, shape, tone, short = false }: MarkProps) {
  const styles = useStyles();
  const isShort = word.length < 28;
  return (
    <span className={mergeClasses(styles.mark, isShort && styles.whole, styles[tone])} {...(short && { title: word })}>
      <span aria-hidden="true">{shape}</span>
      {short ? <span className="visually-hidden">{word}</span> : word}
    </span>
  );
}
