import { Button } from '@fluentui/react-components';
import { ChatHelpRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { QuestionsView } from '../../../usecases/view-questions.ts';
import type { RequestsView } from '../../../usecases/view-requests.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { PageFrame } from '../../parts/page-frame.tsx';
import { useApi, useMay } from '../../state/session.tsx';
import { Decided } from './decided.tsx';
import { Help } from './help.tsx';
import { Outcome, type OutcomeOf } from './outcome.tsx';
import { Questions } from './questions.tsx';
import { Requests } from './requests.tsx';

/** Both lists. What became of a press is said at the top, where it takes the focus. */
export function AskedPage() {
  const requests = useApi<RequestsView>('/requests');
  const questions = useApi<QuestionsView>('/questions');
  const mayAsk = useMay('ask questions');
  const [outcome, setOutcome] = useState<OutcomeOf>();
  return (
    <PageFrame
      title="Requests and questions"
      lead="Who asks for more time or another owner, and what the chair and the managers ask of groups and people."
      {...(mayAsk && {
        actions: (
          <Button as="a" href="#/asked/ask" appearance="primary" icon={<ChatHelpRegular />}>
            Ask a question
          </Button>
        ),
      })}
    >
      <Outcome outcome={outcome} />
      <Loaded query={requests}>{(view) => <Requests view={view} onDone={setOutcome} />}</Loaded>
      <Loaded query={questions}>{(view) => <Questions view={view} onDone={setOutcome} />}</Loaded>
      {requests.data && (
        <>
          <Help help={requests.data.help} />
          <Decided decided={requests.data.decided} decides={requests.data.decides} onDone={setOutcome} />
        </>
      )}
    </PageFrame>
  );
}
