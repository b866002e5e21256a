import type { RiskLine } from '../../../domain/risk.ts';
import type { DutyAsked, DutyQuestion, DutyRequest, DutyRisk } from '../../../usecases/view-duty-asked.ts';
import { longDay, shortTime } from '../../parts/days.ts';
import { Facts } from '../../parts/facts.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { Section } from '../../parts/section.tsx';
import { useApi } from '../../state/session.tsx';
import { Item, ItemList } from './item.tsx';
import type { SectionProps } from './section-props.ts';

const BANDS: Record<RiskLine['band'], { word: string; shape: string; tone: Tone }> = {
  high: { word: 'High', shape: '■', tone: 'bad' },
  medium: { word: 'Medium', shape: '▲', tone: 'warning' },
  low: { word: 'Low', shape: '●', tone: 'good' },
};
const STATES: Record<DutyQuestion['state'], { word: string; shape: string; tone: Tone }> = {
  open: { word: 'Open', shape: '○', tone: 'plain' },
  late: { word: 'Overdue', shape: '■', tone: 'bad' },
  answered: { word: 'Answered', shape: '✓', tone: 'good' },
};

/** What hangs on the duty: its risks, and the questions and requests about it. */
export function Asked({ duty }: SectionProps) {
  const query = useApi<DutyAsked>(`/duties/${duty.id}/asked`);
  return (
    <Loaded query={query}>
      {({ risks, questions, requests }) => (
        <>
          <Section title="Risks">
            <ItemList items={risks} empty={noRisks(duty.isRestricted)}>
              {(risk) => <Risk key={risk.number} risk={risk} />}
            </ItemList>
          </Section>
          <Section title="Questions">
            <ItemList items={questions} empty="Nobody has asked you, or your groups, anything about this duty.">
              {(question) => <Question key={question.number} question={question} />}
            </ItemList>
          </Section>
          <Section title="Requests">
            <ItemList items={requests} empty="Nobody has asked for more time, another owner, or to be left out.">
              {(request) => <Request key={request.id} request={request} />}
            </ItemList>
          </Section>
        </>
      )}
    </Loaded>
  );
}

function noRisks(isRestricted: boolean): string {
  return isRestricted
    ? 'Risks of a restricted duty are not kept here. Keep them in your case system.'
    : 'No open risk. The manager and leads add one by typing “risk add” to CSP Progress.';
}

function Risk({ risk: { number, title, band, score, owner, response } }: { risk: DutyRisk }) {
  return (
    <Item title={`${number}. ${title}`} mark={<Mark {...BANDS[band]} />}>
      <Facts
        facts={[
          ['Score', score],
          ['Owner', owner],
          ['What is done', response || 'Nothing written yet'],
        ]}
      />
    </Item>
  );
}

function Question({ question }: { question: DutyQuestion }) {
  const { number, askedOf, askedBy, at, text, dueOn, state, answer } = question;
  return (
    <Item title={`${number}. ${text}`} mark={<Mark {...STATES[state]} />}>
      <Facts
        facts={[
          ['Asked', `${askedBy}, of ${askedOf}, ${shortTime(at)}`],
          ...(answer
            ? ([['Answer', `${answer.text} (${answer.organisationName}, ${shortTime(answer.at)})`]] as const)
            : ([['Answer by', longDay(dueOn)]] as const)),
        ]}
      />
    </Item>
  );
}

function Request({ request }: { request: DutyRequest }) {
  const { title, what, organisationName, personName, at, why, verdict } = request;
  const who = [organisationName, personName, shortTime(at)].filter(Boolean).join(', ');
  return (
    <Item
      title={title}
      mark={
        verdict ? (
          <Mark word="Decided" shape="✓" tone="good" />
        ) : (
          <Mark word="Waits for the manager" shape="○" tone="plain" />
        )
      }
    >
      <Facts
        facts={[
          ['Request', `${what} (${who})`],
          ...(why ? ([['Why', why]] as const) : []),
          ...(verdict ? ([['Decision', decisionWords(verdict)]] as const) : []),
        ]}
      />
    </Item>
  );
}

function decisionWords({ text, at, byName, reason }: NonNullable<DutyRequest['verdict']>): string {
  return `${[text, reason].filter(Boolean).join(' ')} (${[byName, shortTime(at)].filter(Boolean).join(', ')})`;
}
