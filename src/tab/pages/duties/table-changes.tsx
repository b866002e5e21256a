import { useEffect, useRef } from 'react';
import type { TablePreview } from '../../../usecases/paste-measures.ts';
import { Table } from '../../parts/table.tsx';

/** What a table would change, before anything is saved. It takes the focus, so that it is looked at. */
export function TableChanges({ preview: { changes, same } }: { preview: TablePreview }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const stands = same > 0 ? ` ${same.toLocaleString('en-GB')} of the table stand already.` : '';
  return (
    <div>
      <h3 ref={heading} tabIndex={-1}>
        {changes.length === 0
          ? 'Nothing would change'
          : `${changes.length.toLocaleString('en-GB')} ${changes.length === 1 ? 'figure' : 'figures'} will change`}
      </h3>
      <p>Nothing is saved yet.{stands}</p>
      {changes.length > 0 && (
        <Table
          caption="What will change"
          hidesCaption
          columns={['Figure', 'Value']}
          rows={changes.map(({ title, value }) => ({ key: title, cells: [title, value] }))}
        />
      )}
    </div>
  );
}
