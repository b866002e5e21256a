import { Button } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons';
import type { RoomMessage } from '../../protocol.ts';

type Attachment = NonNullable<RoomMessage['attachments']>[number];

interface Offer {
  description?: string;
  sizeInBytes?: number;
}

/** A file that the bot offers, with Allow and Decline as in Teams. */
export function FileOffer({ file, onAnswer }: { file: Attachment; onAnswer: (action: 'accept' | 'decline') => void }) {
  const { description, sizeInBytes } = (file.content ?? {}) as Offer;
  const size = sizeInBytes === undefined ? '' : ` (${Math.ceil(sizeInBytes / 1024)} KB)`;
  return (
    <section className="message-file" aria-label={`File ${file.name ?? ''}`}>
      <p>
        <DocumentRegular aria-hidden /> <strong>{file.name}</strong>
        {size}
      </p>
      {description && <p>{description}</p>}
      <Button appearance="primary" size="small" onClick={() => onAnswer('accept')}>
        Allow
      </Button>{' '}
      <Button size="small" onClick={() => onAnswer('decline')}>
        Decline
      </Button>
    </section>
  );
}

/** A file that was saved, to open from here. */
export function SavedFile({ file }: { file: Attachment }) {
  return (
    <p className="message-file">
      <DocumentRegular aria-hidden /> <a href={file.contentUrl}>{file.name ?? 'Open the file'}</a>
    </p>
  );
}
