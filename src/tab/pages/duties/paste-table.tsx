import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Declaration } from '../../../domain/personal-data.ts';
import type { TablePreview } from '../../../usecases/paste-measures.ts';
import type { FiguresReceipt } from '../../../usecases/record-figures.ts';
import { useDeclaration } from '../../parts/declaring.tsx';
import { FaultSummary, fieldFaults } from '../../parts/fault-summary.tsx';
import { useUnsaved } from '../../state/leaving.tsx';
import { useSend } from '../../state/session.tsx';
import { faultList } from './fault-list.ts';
import type { Recorded } from './receipt.tsx';
import { TableChanges } from './table-changes.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '48rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  table: { '& textarea': { fontFamily: tokens.fontFamilyMonospace, minHeight: '12rem' } },
});

interface Pasted {
  table: string;
  declaration: Declaration | null;
}

/** A table of figures: pasted, checked as a whole, looked at, and then saved. */
export function PasteTable(props: { dutyId: string; onRecorded: (recorded: Recorded) => void; onCancel: () => void }) {
  const { dutyId, onRecorded, onCancel } = props;
  const styles = useStyles();
  const [table, setTable] = useState('');
  const [preview, setPreview] = useState<TablePreview>();
  const check = useSend<Pasted, TablePreview>('POST', '/measures/table/check');
  const save = useSend<Pasted & { seen: number }, FiguresReceipt>('POST', '/measures/table');
  const error = save.error ?? check.error;
  const { declaration, question } = useDeclaration(error);
  const letGo = useUnsaved(table !== '');
  const isBusy = check.isPending || save.isPending;

  function submit(event: FormEvent): void {
    event.preventDefault();
    save.reset();
    check.mutate({ table, declaration }, { onSuccess: setPreview });
  }
  function saveIt({ seen }: TablePreview): void {
    save.mutate(
      { table, declaration, seen },
      {
        onSuccess: (receipt) => {
          letGo();
          onRecorded({ kind: 'recorded', receipt });
        },
        // What would change now is asked for anew: nobody saves what they have not seen.
        onError: () =>
          check.mutate({ table, declaration }, { onSuccess: setPreview, onError: () => setPreview(undefined) }),
      },
    );
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <FaultSummary error={error} />
      {faultList(error).length > 0 && (
        <ol aria-label="Faults in the table">
          {faultList(error).map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ol>
      )}
      {preview ? (
        <TableChanges preview={preview} />
      ) : (
        <>
          <Field
            label="Table"
            hint={`One row for each figure: duty, measure, quarter, value. Copy it from Excel, or paste CSV. For example: ${dutyId}, name of the measure, q2, 212`}
            {...fieldFaults(error)('table')}
          >
            <Textarea
              className={styles.table}
              value={table}
              resize="vertical"
              onChange={(_event, { value }) => setTable(value)}
            />
          </Field>
          {question}
        </>
      )}
      <div className={styles.buttons}>
        {preview ? (
          <>
            {preview.changes.length > 0 && (
              <Button appearance="primary" disabledFocusable={isBusy} onClick={() => saveIt(preview)}>
                Save these figures
              </Button>
            )}
            <Button onClick={() => setPreview(undefined)}>Change the table</Button>
          </>
        ) : (
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            {check.isPending ? 'Checking' : 'Check the table'}
          </Button>
        )}
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
