import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MyUpdateForm } from '../../../usecases/view-my-updates.ts';
import { LastAnswer } from './last-answer.tsx';

const useStyles = makeStyles({
  about: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** Beside the form, and on a phone before it: what was said before. */
export function SaidBefore({ form: { now, last } }: { form: MyUpdateForm }) {
  const styles = useStyles();
  return (
    <div className={styles.about}>
      {now && <LastAnswer title="Now" answer={now} />}
      {last && <LastAnswer title="Last time" answer={last} />}
      {!now && !last && <p className={styles.text}>Nobody has answered this before.</p>}
    </div>
  );
}

/** Why it is asked, what to think of, and what not to write. */
export function AboutDuty({ form }: { form: MyUpdateForm }) {
  const styles = useStyles();
  const { why, questions, hook, isRestricted, dutyId } = form;
  return (
    <aside className={styles.about} aria-label="About this duty">
      <h2 className={styles.heading}>Why we ask</h2>
      <p className={styles.text}>{why}</p>
      {questions.length > 0 && (
        <>
          <h2 className={styles.heading}>Questions to think about</h2>
          <ul className={styles.list}>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
      <h2 className={styles.heading}>Legal basis (check with your legal team)</h2>
      <p className={styles.text}>{hook}</p>
      <p className={styles.text}>
        Do not write names, addresses or case details of members of the public.
        {isRestricted && ' Stages and counts only: reports of this duty show its standing, and no words.'}
      </p>
      <p className={styles.text}>
        <Link href={`#/duties/${dutyId}`}>All about {dutyId}</Link>
      </p>
    </aside>
  );
}
