import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { Overview, RoundOverview } from '../../../usecases/view-overview.ts';
import { longDay } from '../../parts/days.ts';
import { useMay } from '../../state/session.tsx';
import { Duties } from './duties.tsx';
import { Responses } from './responses.tsx';
import { StandingCounts } from './standing-counts.tsx';
import { Trend } from './trend.tsx';

const useStyles = makeStyles({
  headline: { ...typographyStyles.subtitle1, margin: `${tokens.spacingVerticalL} 0 0`, maxWidth: '50rem' },
  responses: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

/** One round: how it goes in a sentence, in numbers, and duty by duty. */
export function RoundView({ view, round }: { view: Overview; round: RoundOverview }) {
  const styles = useStyles();
  const isSilent = round.answered === 0;
  return (
    <>
      {isSilent ? (
        <NothingYet round={round} />
      ) : (
        <>
          <p className={styles.headline}>{round.headline}</p>
          <p className={styles.responses}>{round.responseWords}</p>
          <StandingCounts counts={round.counts} />
        </>
      )}
      {(!isSilent || round.posted > 0) && <Duties view={view} round={round} />}
      {!isSilent && <Responses round={round} />}
      {round.trend.length > 1 && <Trend trend={round.trend} />}
    </>
  );
}

/** Before the first answer: why there is nothing to see, and what happens next. */
function NothingYet({ round }: { round: RoundOverview }) {
  const mayPrompt = useMay('prompt');
  const due = `Updates are due on ${longDay(round.dueOn)}.`;
  if (round.posted > 0) {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>Nobody has answered yet</MessageBarTitle> {round.posted} of the groups have their prompt.{' '}
          {due}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const opening = round.opensByItself
    ? `They go out by themselves on ${longDay(round.promptsOn)}, or as soon as the day has passed.`
    : 'They go out when the CSP manager sends them.';
  const toDo =
    'In the channel of each group, type my name and then “link” and the group, for example “link barrow”. To send one now, type “prompt barrow”.';
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>No prompt of this round is out yet</MessageBarTitle> {opening} {due} {mayPrompt && toDo}
      </MessageBarBody>
    </MessageBar>
  );
}
