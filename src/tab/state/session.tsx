import { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Act } from '../../domain/person.ts';
import type { Me } from '../../usecases/view-me.ts';
import type { Host } from '../host/host.ts';
import { type Api, ApiFault, createApi } from './api.ts';

interface Session {
  api: Api;
  host: Host;
}

const SessionContext = createContext<Session | undefined>(undefined);

/** Servers beside this one do not tell of what they write, so an open page also looks by itself. */
const LOOK_AGAIN_MS = 30_000;

/** What the pages need: the server as this person, and what was read of it, kept fresh while people work in chat. */
export function SessionProvider({ host, children }: { host: Host; children: ReactNode }) {
  const [session] = useState<Session>(() => ({ host, api: createApi(host) }));
  const [client] = useState(createClient);
  useEffect(() => session.api.follow(() => void client.invalidateQueries()), [session, client]);
  return (
    <SessionContext value={session}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </SessionContext>
  );
}

function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        refetchInterval: LOOK_AGAIN_MS,
        staleTime: 5_000,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof ApiFault && error.status >= 400 && error.status < 500),
      },
    },
  });
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A page stands outside the session.');
  return session;
}

/** What the server answers to a path, kept fresh. Undefined path: nothing is asked yet. */
export function useApi<Value>(path: string | undefined) {
  const { api } = useSession();
  return useQuery<Value>({
    queryKey: [path],
    queryFn: () => api.read<Value>(path ?? ''),
    enabled: path !== undefined,
    placeholderData: (before) => before,
  });
}

/** Sends something; what is shown is read anew afterwards. */
export function useSend<Sent, Value = unknown>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string | ((sent: Sent) => string),
) {
  const { api } = useSession();
  const client = useQueryClient();
  return useMutation<Value, Error, Sent>({
    mutationFn: (sent) => api.send<Value>(method, typeof path === 'string' ? path : path(sent), sent),
    onSettled: () => client.invalidateQueries(),
  });
}

export function useMe(): Me | undefined {
  return useApi<Me>('/me').data;
}

/** Whether the person's roles allow it; the server decides each time. */
export function useMay(act: Act): boolean {
  return useMe()?.acts.includes(act) ?? false;
}
