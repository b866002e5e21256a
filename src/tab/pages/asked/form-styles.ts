import { makeStyles, tokens } from '@fluentui/react-components';

/** Forms of their own page: one column that a phone holds. */
export const useFormStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 36rem)', gap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
});
