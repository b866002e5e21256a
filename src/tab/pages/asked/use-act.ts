import { useSend } from '../../state/session.tsx';
import type { OutcomeOf } from './outcome.tsx';

/** Sends something at a press and says what became of it. */
export function useAct<Sent>(path: string | ((sent: Sent) => string), onDone: (outcome: OutcomeOf) => void) {
  const { mutate, isPending } = useSend<Sent, { said: string }>('POST', path);
  const act = (sent: Sent) => mutate(sent, { onSuccess: onDone, onError: (error) => onDone({ error }) });
  return { act, isPending };
}
