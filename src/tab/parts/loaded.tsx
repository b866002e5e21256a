import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Skeleton,
  SkeletonItem,
} from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiFault } from '../state/api.ts';

interface LoadedProps<Value> {
  query: UseQueryResult<Value>;
  children: (value: Value) => ReactNode;
}

/** What was read, once it is there: bars while it is on its way, words and a second try when it could not be read. */
export function Loaded<Value>({ query, children }: LoadedProps<Value>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <FaultBar error={query.error} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <FaultBar error={query.error} onAgain={() => void query.refetch()} />;
  return (
    <Skeleton aria-label="Reading" appearance="translucent">
      {[90, 75, 85, 60].map((width) => (
        <SkeletonItem key={width} style={{ width: `${width}%`, margin: '0.75rem 0' }} />
      ))}
    </Skeleton>
  );
}

/** Why something did not work, and what to do next. */
export function FaultBar({ error, onAgain }: { error: Error; onAgain?: () => void }) {
  const { title, detail } =
    error instanceof ApiFault ? error.fault : { title: 'That did not work', detail: error.message };
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {detail}
      </MessageBarBody>
      {onAgain && <Button onClick={onAgain}>Try again</Button>}
    </MessageBar>
  );
}
