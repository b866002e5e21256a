import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import type { DutyView } from '../../../usecases/view-duty.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { useApi } from '../../state/session.tsx';
import { sections } from './sections.ts';

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  panel: { paddingTop: tokens.spacingVerticalM },
});

/** One duty: what the law asks, what was said, what is due, its figures, and what hangs on it. */
export function DutyPage({ dutyId, section }: { dutyId: string; section: string }) {
  const query = useApi<DutyView>(`/duties/${encodeURIComponent(dutyId)}`);
  const duty = query.data;
  return (
    <PageFrame
      title={duty ? `${duty.id} ${duty.title}` : `Duty ${dutyId.toUpperCase()}`}
      {...(duty && { lead: duty.why })}
      actions={
        <Button as="a" href="#/duties" appearance="subtle" icon={<ArrowLeftRegular />}>
          All duties
        </Button>
      }
    >
      <Loaded query={query}>{(read) => <Sections duty={read} section={section} />}</Loaded>
    </PageFrame>
  );
}

function Sections({ duty, section }: { duty: DutyView; section: string }) {
  const styles = useStyles();
  const [, setLocation] = useLocation();
  const shown = sections.filter(({ isFor }) => isFor?.(duty) ?? true);
  const here = shown.find(({ path }) => path === section) ?? shown[0];
  if (!here) return null;
  return (
    <>
      <TabList
        className={styles.tabs}
        selectedValue={here.path}
        aria-label="Parts of this page"
        onTabSelect={(_event, { value }) =>
          setLocation(`/duties/${duty.id}${value === '' ? '' : `/${String(value)}`}`, { replace: true })
        }
      >
        {shown.map(({ path, title }) => (
          <Tab key={path} value={path} id={`part-${path}`} aria-controls="part">
            {title}
          </Tab>
        ))}
      </TabList>
      <div id="part" role="tabpanel" aria-labelledby={`part-${here.path}`} className={styles.panel}>
        <here.component key={duty.id} duty={duty} />
      </div>
    </>
  );
}
