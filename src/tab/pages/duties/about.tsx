import { makeStyles, tokens } from '@fluentui/react-components';
import type { DutyView, GroupStanding } from '../../../usecases/view-duty.ts';
import { shortTime } from '../../parts/days.ts';
import { Facts } from '../../parts/facts.tsx';
import { Section } from '../../parts/section.tsx';
import { StandingMark } from '../../parts/standing-mark.tsx';
import { Table } from '../../parts/table.tsx';
import { Evidence } from './evidence.tsx';
import type { SectionProps } from './section-props.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What the register says of the duty, and where its groups stand. */
export function About({ duty }: SectionProps) {
  const styles = useStyles();
  return (
    <>
      <Section title="Where it stands now">
        {duty.boardOn && <p>In the round of the board on {duty.boardOn}.</p>}
        <Table
          caption="Standing by group"
          hidesCaption
          columns={['Group', 'Standing', 'Last said']}
          rows={duty.groups.map((group) => ({
            key: group.id,
            cells: [group.name, <Standing key="standing" group={group} />, lastSaid(group)],
          }))}
        />
      </Section>
      <Section title="What the law asks">
        <Facts facts={factsOf(duty)} />
      </Section>
      <Section title="Questions that are asked">
        <ul className={styles.list}>
          {duty.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </Section>
      <Evidence dutyId={duty.id} />
      <Section title="Reminders">
        {duty.reminders.length === 0 && <p>It is reported each round, and the round’s own reminders ask for it.</p>}
        {duty.reminders.map(({ what, due, ladder }) => (
          <div key={what}>
            <h3>{what}</h3>
            <p>{due}</p>
            {ladder.length > 0 && <Facts facts={ladder.map(({ who, when }) => [who, when] as const)} />}
          </div>
        ))}
      </Section>
    </>
  );
}

function Standing({ group: { standing, percent } }: { group: GroupStanding }) {
  return (
    <>
      <StandingMark standing={standing} /> {percent !== null && standing !== 'complete' && `${percent}%`}
    </>
  );
}

function lastSaid({ saidBy, saidAt, heading }: GroupStanding): string {
  return saidBy && saidAt ? `${heading}. ${saidBy}, ${shortTime(saidAt)}` : 'Nobody has answered yet';
}

function factsOf(duty: DutyView): [string, string][] {
  const facts: [string, string][] = [
    ['Legal basis (check with your legal team)', duty.hook],
    ['What has to be there', duty.deliverable],
    ['When', sentence(duty.cadences.join('; '))],
    ['Led by', duty.leads.join(', ')],
    ['Supported by', duty.support.join(', ')],
    ['Asked of', duty.groups.map(({ name }) => name).join(', ')],
    ['Priorities', duty.themes.map(({ name }) => name).join(', ')],
    ['Counts as evidence', duty.evidence.join('; ')],
    [
      'Restricted',
      duty.isRestricted ? 'Stages and counts only. Never write names, dates, places or relationships.' : '',
    ],
  ];
  return facts.filter(([, value]) => value !== '');
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
