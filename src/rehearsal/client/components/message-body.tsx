import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { AttachRegular, EyeRegular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import type { RoomMessage, RoomView } from '../../protocol.ts';
import { useRoom, useRoomState } from '../state/room.ts';
import { FileOffer, SavedFile } from './file-card.tsx';
import { messageHtml } from './message-html.ts';
import { SeeMore } from './see-more.tsx';

const CardView = lazy(() =>
  import('../../../viewer/cards/card-view.tsx').then(({ CardView: component }) => ({ default: component })),
);

interface MessageBodyProps {
  message: RoomMessage;
  /** Folds long cards, as channels do. */
  isCut: boolean;
  isMine: boolean;
}

const CONSENT_CARD = 'application/vnd.microsoft.teams.card.file.consent';
const INFO_CARD = 'application/vnd.microsoft.teams.card.file.info';

function isOther({ contentType }: { contentType: string }): boolean {
  return contentType !== CONSENT_CARD && contentType !== INFO_CARD;
}

/** Text, card, other attachments, and what the last press led to. `isCut` folds long cards, as channels do. */
export function MessageBody({ message, isCut, isMine }: MessageBodyProps) {
  const room = useRoom();
  const view = useRoomState((state) => state.room);
  const notice = useRoomState((state) => state.cardNotices[message.id]);
  const { id: messageId, conversationId, text, textFormat, card, attachments } = message;
  if (message.deletedAt) {
    return (
      <p className="message-deleted">
        This message has been deleted.
        {isMine && (
          <Button appearance="transparent" size="small" onClick={() => void room.undelete(conversationId, messageId)}>
            Undo
          </Button>
        )}
      </p>
    );
  }

  const drawn = card !== undefined && (
    <Suspense fallback={<Spinner size="tiny" label="Drawing the card" />}>
      <CardView
        card={card}
        onPress={(action, inputs) => room.press({ conversationId, messageId, action, inputs })}
        onQuery={(dataset, words) => room.query(conversationId, messageId, dataset, words)}
        onLink={(href) => room.followLink(href)}
      />
    </Suspense>
  );
  return (
    <>
      {text && (
        <div
          className={textFormat === 'markdown' ? 'message-text' : 'message-text is-plain'}
          // Safe by construction: messageHtml escapes everything that it does not write itself.
          dangerouslySetInnerHTML={{ __html: messageHtml(text, textFormat, namesIn(view)) }}
        />
      )}
      {drawn && (isCut ? <SeeMore>{drawn}</SeeMore> : drawn)}
      {message.isOwnCard && (
        <p className="message-own">
          <EyeRegular aria-hidden /> Only you see this version of the card
        </p>
      )}
      {attachments?.map((file) =>
        file.contentType === CONSENT_CARD ? (
          <FileOffer
            key={`offer ${file.name}`}
            file={file}
            onAnswer={(action) => void room.answerOffer({ conversationId, messageId, action })}
          />
        ) : file.contentType === INFO_CARD ? (
          <SavedFile key={`saved ${file.contentUrl}`} file={file} />
        ) : null,
      )}
      {attachments?.filter(isOther).map(({ contentType, name, content }) => (
        <details key={`${contentType} ${name}`} className="message-attachment">
          <summary>
            <AttachRegular aria-hidden /> {name ?? contentType}
          </summary>
          <pre>{JSON.stringify(content, undefined, 2)}</pre>
        </details>
      ))}
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline" className="message-notice">
          <MessageBarBody>{notice.text}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** Who can be mentioned. */
function namesIn(view: RoomView | undefined): string[] {
  return view ? [view.bot.name, ...view.people.map(({ name }) => name)] : [];
}
