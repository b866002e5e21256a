import { makeStyles, tokens } from '@fluentui/react-components';

/** Forms on a page of their own, and what stands in a dialog: one column that a phone holds. */
export const useFormStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 36rem)',
    marginTop: tokens.spacingVerticalM,
    gap: tokens.spacingVerticalL,
    // A list with long names is no wider than its place.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select': { minWidth: 0 },
    '& .fui-Select > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    '& p': { margin: 0 },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
});
