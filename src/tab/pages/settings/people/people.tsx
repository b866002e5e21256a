import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { PeopleView, PersonRow } from '../../../../usecases/view-people.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { PageFrame } from '../../../parts/page-frame.tsx';
import { useApi } from '../../../state/session.tsx';
import { PickField, TextField } from '../flow/fields.tsx';
import { Rows } from '../flow/rows.tsx';
import type { PartProps } from '../part.ts';
import { PersonPage } from './person-page.tsx';
import { ReachMark } from './reach-mark.tsx';

const SHOWN = {
  everybody: { title: 'Everybody', isShown: () => true },
  unplaced: { title: 'Not placed yet', isShown: ({ reach }: PersonRow) => reach.by === 'not placed' },
  unreached: { title: 'Not reached', isShown: ({ reach }: PersonRow) => reach.by === 'nothing' },
};

const useStyles = makeStyles({
  search: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalL,
    '& > *': { flex: '1 1 12rem' },
  },
});

/** Everybody whom the bot has met, or the page of one of them. */
export function People({ below }: PartProps) {
  const query = useApi<PeopleView>('/settings/people');
  const [tenantId, objectId] = below.split('/');
  return (
    <Loaded query={query}>
      {(view) => {
        const isPerson = (one: PersonRow) => one.tenantId === tenantId && one.objectId === objectId;
        const person = view.people.find(isPerson);
        if (below === '') return <PeopleList view={view} />;
        return <PersonPage key={below} view={view} person={person} />;
      }}
    </Loaded>
  );
}

function PeopleList({ view }: { view: PeopleView }) {
  const styles = useStyles();
  const [, open] = useLocation();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<keyof typeof SHOWN>('everybody');
  const found = view.people.filter((person) => SHOWN[shown].isShown(person) && isNamed(person, words));
  const waiting = view.people.filter(SHOWN.unplaced.isShown).length;
  return (
    <PageFrame
      title="People"
      lead="People appear here once they are in a team with the bot or write to it. Until they have a role they see nothing and get no reminders."
    >
      <div className={styles.search} role="search">
        <TextField
          id="people-words"
          label="Find by name, organisation, group or role"
          value={words}
          onChange={setWords}
        />
        <PickField
          id="people-shown"
          label="Show"
          value={shown}
          choices={Object.entries(SHOWN).map(([value, { title }]) => ({ value, title }))}
          onChange={(value) => setShown(readShown(value))}
        />
      </div>
      <p role="status">
        {found.length} of {view.people.length} people.{' '}
        {waiting > 0 ? `${waiting} not placed yet, at the top of the list.` : 'Everybody is placed.'}
      </p>
      {found.length === 0 ? (
        <p>Nobody is found by that. Take words out, or show everybody.</p>
      ) : (
        <Rows
          caption="People of the partnership"
          columns={['Name', 'Organisation', 'Groups', 'Roles', 'Reminders', '']}
          rows={found.map((person) => ({
            key: `${person.tenantId}/${person.objectId}`,
            cells: [
              person.name || 'Somebody without a name',
              person.organisationName || 'None yet',
              person.groupNames.join(', ') || 'None',
              person.roles.join(', ') || 'None yet',
              <ReachMark key="reach" person={person} />,
              <Button
                key="change"
                size="small"
                aria-label={`${person.roles.length > 0 ? 'Change' : 'Place'} ${person.name}`}
                onClick={() => open(`/settings/people/${person.tenantId}/${person.objectId}`)}
              >
                {person.roles.length > 0 ? 'Change' : 'Place'}
              </Button>,
            ],
          }))}
        />
      )}
    </PageFrame>
  );
}

function readShown(value: string): keyof typeof SHOWN {
  return value === 'unplaced' || value === 'unreached' ? value : 'everybody';
}

function isNamed({ name, organisationName, groupNames, roles }: PersonRow, words: string): boolean {
  const text = [name, organisationName, ...groupNames, ...roles].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(' ')
    .every((word) => text.includes(word));
}
