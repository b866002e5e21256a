import { makeStyles, tokens } from '@fluentui/react-components';
import type { TextPart } from '../../../domain/find-words.ts';

const useStyles = makeStyles({
  hit: {
    backgroundColor: 'transparent',
    color: 'inherit',
    fontWeight: tokens.fontWeightBold,
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
  },
});

/** A text with what was looked for marked, in any theme. */
export function Marked({ parts }: { parts: readonly TextPart[] }) {
  const styles = useStyles();
  return parts.map(({ text, isHit }, place) =>
    isHit ? (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces of one text never change their places
      <mark key={place} className={styles.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
