import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { AnswerPart, DutyPart } from '../../../usecases/report-parts.ts';
import { Facts } from '../../parts/facts.tsx';
import { StandingMark } from '../../parts/standing-mark.tsx';
import { Table } from '../../parts/table.tsx';

const LISTS = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const useStyles = makeStyles({
  duty: {
    marginTop: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
  said: { margin: `0 0 ${tokens.spacingVerticalXS}`, whiteSpace: 'pre-line' },
});

/** One duty: where it stands, which way it goes, and what each group said. */
export function DutyArticle({ duty }: { duty: DutyPart }) {
  const styles = useStyles();
  const answered = duty.answers.filter(({ when }) => when !== null);
  const silent = duty.answers.filter(({ when }) => when === null);
  return (
    <article className={styles.duty}>
      <h3 className={styles.title}>
        {duty.dutyId} {duty.title}
      </h3>
      <p>
        <StandingMark standing={duty.standing} /> <span className={styles.quiet}>Period before: {duty.before}</span>
      </p>
      <p className={styles.quiet}>{duty.travel}</p>
      <Facts
        facts={[
          ['Lead', duty.lead],
          ['Legal basis (check with your legal team)', duty.hook],
        ]}
      />
      {answered.length > 0 && (
        <Table
          caption={`Answers on ${duty.dutyId}`}
          hidesCaption
          columns={['Group', 'Standing', 'Progress', 'What was said', 'When and by whom']}
          rows={answered.map((answer) => ({
            key: answer.groupName,
            cells: [
              answer.groupName,
              <StandingMark key="standing" standing={answer.standing} />,
              answer.percent === null ? '–' : `${answer.percent}%`,
              <Said key="said" answer={answer} about={duty.dutyId} />,
              `${answer.when}${answer.isLate ? '. After the due day' : ''}`,
            ],
          }))}
        />
      )}
      {silent.length > 0 && (
        <p className={styles.quiet}>
          No update received from {LISTS.format(silent.map(({ groupName }) => groupName))}.
        </p>
      )}
    </article>
  );
}

function Said({ answer, about }: { answer: AnswerPart; about: string }) {
  const styles = useStyles();
  const { said, notes, evidence } = answer;
  if (said.length === 0 && notes.length === 0 && !evidence) return '–';
  return (
    <>
      {said.map(({ label, text }) => (
        <p key={label} className={styles.said}>
          <strong>{label}:</strong> {text}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} className={styles.said}>
          {note}
        </p>
      ))}
      {evidence && (
        <p className={styles.said}>
          <Link href={evidence.href} target="_blank" rel="noopener noreferrer">
            Evidence for {about}, {answer.groupName} ({evidence.host}, opens in a new window)
          </Link>
        </p>
      )}
    </>
  );
}
