import { Field, makeStyles, Radio, RadioGroup, Title2, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { DutiesView } from '../../../usecases/list-duties.ts';
import { entityOfGroup } from '../../host/entity.ts';
import type { Configuring } from '../../host/host.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useApi } from '../../state/session.tsx';

const useStyles = makeStyles({ dialog: { padding: tokens.spacingHorizontalXL } });

/** Shown while somebody adds the tab to a channel or chat: which page it is to open at. */
export function Configure({ configuring }: { configuring: Configuring | undefined }) {
  const styles = useStyles();
  const query = useApi<DutiesView>('/duties');
  if (!configuring) {
    return (
      <Notice
        title="This page is for Microsoft Teams"
        detail="It opens when somebody adds CSP Progress to a channel as a tab."
      />
    );
  }
  return (
    <main className={styles.dialog}>
      <Title2 as="h1">Add CSP Progress</Title2>
      <p>Everybody in this channel who has a role in the partnership can open the tab.</p>
      <Loaded query={query}>{({ groups }) => <Choose configuring={configuring} groups={groups} />}</Loaded>
    </main>
  );
}

const OVERVIEW = { entityId: 'overview', name: 'Overview' };

function Choose({ configuring, groups }: { configuring: Configuring; groups: DutiesView['groups'] }) {
  const choices = [OVERVIEW, ...groups.map(({ id, name }) => ({ entityId: entityOfGroup(id), name }))];
  const known = choices.some(({ entityId }) => entityId === configuring.current);
  const [chosen, setChosen] = useState(known ? configuring.current : OVERVIEW.entityId);
  const choice = choices.find(({ entityId }) => entityId === chosen) ?? OVERVIEW;
  useEffect(() => configuring.offer(choice), [configuring, choice.entityId]);
  return (
    <Field label="Which page should the tab open at?">
      <RadioGroup value={choice.entityId} onChange={(_event, { value }) => setChosen(value)}>
        <Radio value={OVERVIEW.entityId} label="Overview of the partnership" />
        {choices.slice(1).map(({ entityId, name }) => (
          <Radio key={entityId} value={entityId} label={`Duties of ${name}`} />
        ))}
      </RadioGroup>
    </Field>
  );
}
