import { Button, Spinner } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import type { SearchResult } from '../../protocol.ts';

const CardView = lazy(() =>
  import('../cards/card-view.tsx').then(({ CardView: component }) => ({ default: component })),
);

/** A card that will be sent with the message, as it will look. Until then only its links work. */
export function AttachedCard({ result, onRemove }: { result: SearchResult; onRemove: () => void }) {
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
        <CardView card={result.card} onPress={() => Promise.resolve()} onQuery={() => Promise.resolve([])} />
      </Suspense>
    </section>
  );
}
