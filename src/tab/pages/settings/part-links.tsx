import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Part } from './part.ts';

const useStyles = makeStyles({
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} 0`,
    '@media (max-width: 40rem)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  },
  link: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: 0,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
  },
});

/** The way from one part of the settings to the others. */
export function PartLinks({ shown, here }: { shown: readonly Part[]; here: Part }) {
  const styles = useStyles();
  return (
    <nav aria-label="Settings">
      <ul className={styles.links}>
        {shown.map((part) => (
          <li key={part.path}>
            <Link
              className={mergeClasses(styles.link, part === here && styles.here)}
              href={`#/settings/${part.path}`}
              {...(part === here && { 'aria-current': 'page' as const })}
            >
              {part.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
