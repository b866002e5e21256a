import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FaultBar } from '../../parts/loaded.tsx';
import { useSession } from '../../state/session.tsx';

/** Saves what is chosen as an iCalendar file, once. */
export function DownloadButton({ path }: { path: string }) {
  const { api } = useSession();
  const [error, setError] = useState<Error>();
  async function save(): Promise<void> {
    setError(undefined);
    await api.download(path).catch((reason: unknown) => {
      setError(reason instanceof Error ? reason : new Error(String(reason)));
    });
  }
  return (
    <div>
      <Button icon={<ArrowDownloadRegular />} onClick={() => void save()}>
        Download .ics
      </Button>
      {error && <FaultBar error={error} />}
    </div>
  );
}
