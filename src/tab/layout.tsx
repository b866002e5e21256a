import {
  Button,
  Link as FluentLink,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons';
import { Suspense, useEffect } from 'react';
import { useLocation } from 'wouter';
import { pages } from './pages/index.ts';
import type { Page } from './pages/page.ts';
import { FaultBoundary } from './parts/fault-boundary.tsx';
import { Notice } from './parts/notice.tsx';
import { SearchForm } from './parts/search-form.tsx';
import { LeavingRouter } from './state/leaving.tsx';
import { useMe } from './state/session.tsx';

const NARROW = '@media (max-width: 48rem)';

const useStyles = makeStyles({
  layout: {
    display: 'grid',
    gridTemplateColumns: '14rem minmax(0, 1fr)',
    minHeight: '100vh',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  nav: {
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    [NARROW]: { display: 'none' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { padding: tokens.spacingHorizontalS },
  },
  menu: { display: 'none', [NARROW]: { display: 'block' } },
  skip: {
    position: 'absolute',
    left: '-100vw',
    ':focus': { left: tokens.spacingHorizontalM, top: tokens.spacingVerticalM, zIndex: 10 },
  },
});

/** The list of pages and the one that is open. On a phone the list is a menu. */
export function Layout({ firstPage }: { firstPage: string | undefined }) {
  return (
    <LeavingRouter>
      <Pages firstPage={firstPage} />
    </LeavingRouter>
  );
}

function Pages({ firstPage }: { firstPage: string | undefined }) {
  const styles = useStyles();
  const [location, setLocation] = useLocation();
  const me = useMe();
  const shown = pages.filter(({ needs }) => me?.acts.includes(needs));
  const listed = shown.filter(({ isUnlisted }) => !isUnlisted);
  const [home] = listed;
  const here = shown.find(({ path }) => location === path || location.startsWith(`${path}/`));

  useEffect(() => {
    if (location === '/' && home) setLocation(firstPage ?? home.path, { replace: true });
  }, [location, home, firstPage, setLocation]);

  return (
    <div className={styles.layout}>
      <FluentLink
        className={styles.skip}
        href="#page"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('page')?.focus();
        }}
      >
        Skip to the page
      </FluentLink>
      <nav className={styles.nav} aria-label="Pages">
        <ul className={styles.list}>
          {listed.map((page) => (
            <li key={page.path}>
              <FluentLink
                className={mergeClasses(styles.link, page === here && styles.here)}
                href={`#${page.path}`}
                {...(page === here && { 'aria-current': 'page' as const })}
              >
                <page.icon aria-hidden="true" />
                {page.title}
              </FluentLink>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <header className={styles.bar}>
          <div className={styles.menu}>
            <PageMenu shown={listed} onChoose={setLocation} />
          </div>
          <SearchForm />
        </header>
        <main id="page" tabIndex={-1} style={{ outline: 'none' }}>
          {here ? (
            <FaultBoundary key={here.path}>
              <Suspense fallback={<Spinner label={`Opening ${here.title}`} style={{ paddingTop: '10vh' }} />}>
                <here.component below={decode(location.slice(here.path.length + 1))} />
              </Suspense>
            </FaultBoundary>
          ) : (
            location !== '/' && (
              <Notice
                title="Page not found"
                detail="The link may be old, or the page is not yours to see. Choose another from the list."
              />
            )
          )}
        </main>
      </div>
    </div>
  );
}

/** An address that somebody cut short is read as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function PageMenu({ shown, onChoose }: { shown: readonly Page[]; onChoose: (path: string) => void }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<NavigationRegular />}>
          Pages
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {shown.map((page) => (
            <MenuItem key={page.path} icon={<page.icon />} onClick={() => onChoose(page.path)}>
              {page.title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
