import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnFeed } from '../../../usecases/keep-feeds.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { FaultBar } from '../../parts/loaded.tsx';
import { Said } from '../../parts/said.tsx';
import { useSend } from '../../state/session.tsx';

const useStyles = makeStyles({
  feed: { maxWidth: '48rem' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  name: { fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold, margin: 0, flexGrow: 1 },
});

interface Address {
  url: string;
}

/** One address. It is a secret, so it is shown when somebody asks for it. */
export function FeedView({ feed: { owner, name, mayRenew } }: { feed: OwnFeed }) {
  const styles = useStyles();
  const [url, setUrl] = useState<string>();
  const obtain = useSend<{ owner: string }, Address>('POST', '/calendar/feeds');
  const renew = useSend<{ owner: string }, Address>('POST', '/calendar/feeds/renew');
  const show = (address: Address) => setUrl(address.url);
  const error = obtain.error ?? renew.error;
  return (
    <li className={styles.feed}>
      <div className={styles.row}>
        <h3 className={styles.name}>{name}</h3>
        {url === undefined ? (
          <Button
            size="small"
            aria-label={`Show the link: ${name}`}
            disabledFocusable={obtain.isPending}
            onClick={() => obtain.mutate({ owner }, { onSuccess: show })}
          >
            Show the link
          </Button>
        ) : (
          <CopyButton text={url}>Copy link</CopyButton>
        )}
        {mayRenew && url !== undefined && (
          <RenewDialog name={name} onRenew={() => renew.mutate({ owner }, { onSuccess: show })} />
        )}
      </div>
      {error && <FaultBar error={error} />}
      <Said
        said={
          renew.isSuccess
            ? { intent: 'success', text: 'The link before this one is dead. Calendars that use it need the new one.' }
            : undefined
        }
      />
      {url !== undefined && (
        <Field label={owner === 'me' ? 'Link to your deadlines' : `Link to the deadlines of ${name}`}>
          <Input readOnly autoFocus value={url} onFocus={(event) => event.target.select()} />
        </Field>
      )}
    </li>
  );
}

/** Another link kills the one before, in every calendar that uses it. */
function RenewDialog({ name, onRenew }: { name: string; onRenew: () => void }) {
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button aria-label={`Make a new link: ${name}`}>Make a new link</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Make a new link</DialogTitle>
          <DialogContent>
            The old link stops working at once. Every calendar that reads it needs the new one.
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={onRenew}>
                Make a new link
              </Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button>Keep the old one</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
