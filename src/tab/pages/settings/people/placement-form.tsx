import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Placement, Role } from '../../../../domain/person.ts';
import type { PeopleView } from '../../../../usecases/view-people.ts';
import { Buttons } from '../flow/buttons.tsx';
import { faultOf } from '../flow/fault-summary.tsx';
import { PickField } from '../flow/fields.tsx';
import { StepHeading } from '../flow/step-heading.tsx';

/** By the names that the server has for the fields. */
export const FIELD_IDS = { organisationId: 'place-organisation', groupIds: 'place-group-0', roles: 'place-role-0' };

/** What a role means, in a few words. */
const MEANS: Record<Role, string> = {
  chair: 'reads the digest, signs reports off',
  manager: 'does everything, decides on requests',
  'assistant manager': 'does what the manager does, but gives nobody these three roles',
  lead: 'answers for the duties of the organisation and hears the reminders',
  deputy: 'hears when the lead does not answer or is away',
  member: 'answers for the groups',
  viewer: 'reads, and answers nothing',
};

const useStyles = makeStyles({
  set: {
    border: 'none',
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    minWidth: 0,
  },
  many: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))', alignItems: 'start' },
  fault: { color: tokens.colorPaletteRedForeground1, margin: 0 },
});

/** Organisation, groups and roles of a person. Nothing is saved before the change was shown. */
export function PlacementForm(props: {
  view: PeopleView;
  chosen: Placement;
  seen: Placement;
  error: Error | null;
  isBusy: boolean;
  /** The reader comes back from the preview. */
  isBack: boolean;
  onChange: (placement: Placement) => void;
  onPreview: () => void;
}) {
  const { view, chosen, seen, error, isBusy, isBack, onChange, onPreview } = props;
  const styles = useStyles();
  const isSame = JSON.stringify(chosen) === JSON.stringify(seen);
  const [isAsked, setIsAsked] = useState(false);
  const rolesFault = faultOf(error, 'roles');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (!isSame) onPreview();
      }}
    >
      <StepHeading takesFocus={isBack}>Organisation, groups and roles</StepHeading>
      <PickField
        id={FIELD_IDS.organisationId}
        label="Organisation"
        value={chosen.organisationId ?? ''}
        choices={[
          { value: '', title: 'None' },
          ...view.organisations.map(({ id, name }) => ({ value: id, title: name })),
        ]}
        fault={faultOf(error, 'organisationId')}
        onChange={(value) => onChange({ ...chosen, organisationId: value === '' ? null : value })}
      />
      <fieldset className={styles.set}>
        <legend>Groups</legend>
        <div className={styles.many}>
          {view.groups.map(({ id, name }, place) => (
            <Checkbox
              key={id}
              id={`place-group-${place}`}
              label={name}
              checked={chosen.groupIds.includes(id)}
              onChange={(_event, { checked }) =>
                onChange({
                  ...chosen,
                  groupIds: toggle(
                    view.groups.map((one) => one.id),
                    chosen.groupIds,
                    id,
                    checked === true,
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={styles.set} {...(rolesFault && { 'aria-describedby': 'place-roles-fault' })}>
        <legend>Roles</legend>
        {rolesFault && (
          <p id="place-roles-fault" className={styles.fault}>
            {rolesFault}
          </p>
        )}
        {view.roles.map(({ role, isManagers }, place) => (
          <div key={role}>
            <Checkbox
              id={`place-role-${place}`}
              label={`${role.charAt(0).toUpperCase()}${role.slice(1)}: ${MEANS[role]}`}
              checked={chosen.roles.includes(role)}
              disabled={isManagers && !view.mayGiveAll}
              onChange={(_event, { checked }) =>
                onChange({
                  ...chosen,
                  roles: toggle(
                    view.roles.map((one) => one.role),
                    chosen.roles,
                    role,
                    checked === true,
                  ),
                })
              }
            />
          </div>
        ))}
        {!view.mayGiveAll && (
          <p>Only the CSP manager gives and takes the roles of chair, manager and assistant manager.</p>
        )}
      </fieldset>
      <p role="status">{isAsked && isSame && 'You have not changed anything yet.'}</p>
      <Buttons>
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          Show what changes
        </Button>
      </Buttons>
    </form>
  );
}

/** In the order of the list, so that the same choice is the same whichever was ticked first. Others stay in front. */
function toggle<Value>(all: readonly Value[], chosen: readonly Value[], one: Value, isIn: boolean): Value[] {
  const others = chosen.filter((value) => !all.includes(value));
  return [...others, ...all.filter((value) => (value === one ? isIn : chosen.includes(value)))];
}
