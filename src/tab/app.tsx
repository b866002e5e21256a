import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { CONFIGURE, readEntity } from './host/entity.ts';
import type { Host } from './host/host.ts';
import { openHost } from './host/open-host.ts';
import { followTeamsLinks } from './host/teams-link.ts';
import { TabTheme } from './host/theme.tsx';
import { Layout } from './layout.tsx';
import { Configure } from './pages/configure/configure.tsx';
import { Notice } from './parts/notice.tsx';
import { ApiFault } from './state/api.ts';
import { SessionProvider, useApi } from './state/session.tsx';

/** Before a host is known the tab looks as the device does. */
const DEVICE: Pick<Host, 'followTheme'> = {
  followTheme(show) {
    show(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    return () => {};
  },
};

export function App() {
  const [host, setHost] = useState<Host>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    openHost().then(setHost, (error: unknown) => setFault(error instanceof Error ? error.message : String(error)));
  }, []);
  return (
    <TabTheme host={host ?? DEVICE}>
      {host ? (
        <SessionProvider host={host}>
          <SignedIn host={host} />
        </SessionProvider>
      ) : fault === undefined ? (
        <Spinner label="Opening CSP Progress" style={{ paddingTop: '20vh' }} />
      ) : (
        <Notice title="CSP Progress could not be opened" detail={fault} />
      )}
    </TabTheme>
  );
}

/** The pages, once the server has said who this is. */
function SignedIn({ host }: { host: Host }) {
  const { data: me, error } = useApi('/me');
  useEffect(() => {
    if (me || error) host.showReady();
  }, [host, me, error]);
  useEffect(() => followTeamsLinks(host), [host]);
  if (me && readEntity() === CONFIGURE) return <Configure configuring={host.configuring} />;
  if (me) return <Layout firstPage={host.firstPage} />;
  if (!error) return <Spinner label="Signing in" style={{ paddingTop: '20vh' }} />;
  const detail = error instanceof ApiFault ? error.fault.detail : error.message;
  return <Notice title={error instanceof ApiFault ? error.fault.title : 'You are not signed in'} detail={detail} />;
}
