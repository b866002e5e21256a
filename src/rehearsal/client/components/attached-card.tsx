import { Button, Spinner } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import type { SearchResult } from '../../protocol.ts';
import { useRoom } from '../state/room.ts';

const CardView = lazy(() =>
  import('../../../viewer/cards/card-view.tsx').then(({ CardView: component }) => ({ default: component })),
);

/** A card that will be sent with the message, as it will look. Until then only its links work. */
export function AttachedCard({ result, onRemove }: { result: SearchResult; onRemove: () => void }) {
  const room = useRoom();
  return (
    <section className="attached-card" aria-label={`Card: ${result.title}`}>
      <Button
        className="attached-card-remove"
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={`Remove card ${result.title}`}
        onClick={onRemove}
      />
      <Suspense fallback={<Spinner size="tiny" label="Drawing the card" />}>
        <CardView
          card={result.card}
          onPress={() => Promise.resolve()}
          onQuery={() => Promise.resolve([])}
          onLink={(href) => room.followLink(href)}
        />
      </Suspense>
    </section>
  );
}
