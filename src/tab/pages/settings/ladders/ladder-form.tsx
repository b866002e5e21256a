import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { LadderPage } from '../../../../usecases/view-ladders.ts';
import { faultOf } from '../flow/fault-summary.tsx';
import { PickField, TextField } from '../flow/fields.tsx';
import { Form } from '../flow/form.tsx';
import { StepHeading } from '../flow/step-heading.tsx';
import type { Steps } from '../flow/use-steps.ts';
import { type LadderAsk, type Place, placesOf, readPlaces } from './places.ts';

export const LADDER_FIELDS = { ladder: 'ladder-count-0' };

const WHEN = [
  { value: 'days before', title: 'days before' },
  { value: 'working days before', title: 'working days before' },
  { value: 'days after', title: 'days after' },
  { value: 'working days after', title: 'working days after' },
];

const useStyles = makeStyles({
  place: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: '6rem minmax(0, 13rem) minmax(0, 13rem) auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 40rem)': {
      gridTemplateColumns: '5rem minmax(0, 1fr)',
      paddingBottom: tokens.spacingVerticalM,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  // Beside the fields, below the height of their labels.
  remove: { justifySelf: 'start', marginTop: '1.5rem' },
  fault: { color: tokens.colorPaletteRedForeground1, margin: 0 },
});

/** A ladder in rows: how long before or after the deadline, and who hears. */
export function LadderForm({ page, steps }: { page: LadderPage; steps: Steps<LadderAsk, LadderPage> }) {
  const styles = useStyles();
  const [places, setPlaces] = useState<Place[]>(() => placesOf(steps.form?.ladder ?? page.ladder));
  const [wrong, setWrong] = useState<Record<number, string>>({});
  const change = (key: number, of: Partial<Place>) => {
    setPlaces((all) => all.map((place) => (place.key === key ? { ...place, ...of } : place)));
    setWrong({});
  };
  const show = () => {
    const read = readPlaces(places);
    setWrong(read.wrong);
    const [first] = Object.keys(read.wrong);
    if (first === undefined) steps.show({ ladder: read.ladder });
    else document.getElementById(`ladder-count-${places.findIndex(({ key }) => key === Number(first))}`)?.focus();
  };
  const fault = faultOf(steps.error, 'ladder');
  const own = page.parts.filter(({ by }) => by !== 'the round').length;
  return (
    <>
      <StepHeading takesFocus={steps.isBack}>Change the ladder</StepHeading>
      <p>
        0 days before is the day itself. At most {page.limits.most} places, up to {page.limits.earliest} days before and{' '}
        {-page.limits.latest} after. What falls on a day without work is said on the working day before.
        {own > 1 && ` The ladder stands for all ${own} things of this duty that it reminds of.`}
        {own === 0 &&
          ' Everything that this duty owes is answered with the updates of a round, and the round’s own reminders ask for it: this ladder reminds of nothing besides.'}
      </p>
      <Form
        isBusy={steps.isBusy}
        onShow={show}
        more={
          <>
            <Button
              onClick={() => {
                const key = Math.max(0, ...places.map((place) => place.key)) + 1;
                setPlaces([...places, { key, count: '', when: 'days before', to: 'lead' }]);
              }}
            >
              Add a reminder
            </Button>
            {page.changedAt !== null && (
              <Button onClick={() => steps.show({ ladder: null })}>Back to the register’s</Button>
            )}
          </>
        }
      >
        {fault && <p className={styles.fault}>{fault}</p>}
        {places.map(({ key, count, when, to }, row) => (
          <fieldset key={key} className={styles.place}>
            <legend className="visually-hidden">Reminder {row + 1}</legend>
            <TextField
              id={`ladder-count-${row}`}
              label="How many"
              fault={wrong[key] ?? null}
              value={count}
              onChange={(value) => change(key, { count: value })}
            />
            <PickField
              id={`ladder-when-${row}`}
              label="When"
              value={when}
              choices={WHEN}
              onChange={(value) => change(key, { when: value })}
            />
            <PickField
              id={`ladder-to-${row}`}
              label="Who hears"
              value={to}
              choices={page.audiences.map((one) => ({ value: one.to, title: one.name }))}
              onChange={(value) => change(key, { to: page.audiences.find((one) => one.to === value)?.to ?? to })}
            />
            <Button
              className={styles.remove}
              aria-label={`Remove reminder ${row + 1}`}
              onClick={() => setPlaces(places.filter((place) => place.key !== key))}
            >
              Remove
            </Button>
          </fieldset>
        ))}
      </Form>
    </>
  );
}
