import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../state/session.tsx';
import type { OutcomeOf } from './outcome.tsx';

/** Sends something at a press and says what became of it, also when the row of the button is gone by then. */
export function useAct<Sent>(path: string, onDone: (outcome: OutcomeOf) => void) {
  const { api } = useSession();
  const client = useQueryClient();
  const { mutate: act, isPending } = useMutation({
    mutationFn: (sent: Sent) => api.send<{ said: string }>('POST', path, sent),
    onSuccess: onDone,
    onError: (error: Error) => onDone({ error }),
    onSettled: () => client.invalidateQueries(),
  });
  return { act, isPending };
}
