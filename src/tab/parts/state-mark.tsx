import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Mark } from '../../domain/mark.ts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  attention: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  accent: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  default: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1 },
});

/** Where something stands, in the words that the server chose: a word, a shape, and last a colour. */
export function StateMark({ mark }: { mark: Mark }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[mark.color])}>
      <span aria-hidden="true">{mark.shape}</span>
      {mark.word}
    </span>
  );
}
