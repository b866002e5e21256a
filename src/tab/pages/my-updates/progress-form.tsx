import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Declaration } from '../../../domain/personal-data.ts';
import type { ProgressInputs } from '../../../domain/progress-form.ts';
import type { MyUpdateForm } from '../../../usecases/view-my-updates.ts';
import { useDeclaration } from '../../parts/declaring.tsx';
import { FaultSummary, fieldFaults } from '../../parts/fault-summary.tsx';
import { useUnsaved } from '../../state/leaving.tsx';
import { useSend } from '../../state/session.tsx';
import { Conflict, useConflict } from './conflict.tsx';
import { DraftNote } from './draft-note.tsx';
import { ProgressFields } from './progress-fields.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalL, maxWidth: '40rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Words {
  roundId: string;
  basedOn: number;
  declaration: Declaration | null;
}

interface ProgressFormProps {
  form: MyUpdateForm;
  /** The update that comes after this one; undefined where none is left. */
  nextTitle: string | undefined;
  onAnswered: (revision: number, goesOn: boolean) => void;
  onLeave: () => void;
}

/** How it is going, as on the card. It is saved as an answer, or kept as a draft to be finished later. */
export function ProgressForm({ form, nextTitle, onAnswered, onLeave }: ProgressFormProps) {
  const styles = useStyles();
  const [inputs, setInputs] = useState(form.draft?.inputs ?? form.inputs);
  /** What is kept somewhere: what stands, or the draft. */
  const [kept, setKept] = useState(inputs);
  const path = `/my-updates/${form.dutyId}/${form.groupId}`;
  const save = useSend<Words & { given: { kind: 'progress'; inputs: ProgressInputs } }, { revision: number }>(
    'POST',
    path,
  );
  const keep = useSend<Words & { inputs: ProgressInputs }, { savedAt: string }>('PUT', `${path}/draft`);
  const drop = useSend<void>('DELETE', `${path}/draft/${form.roundId}`);
  const error = save.error ?? keep.error ?? drop.error;
  const { declaration, question } = useDeclaration(error);
  const conflict = useConflict(form, form.draft?.basedOn ?? form.basedOn, save.error);
  const release = useUnsaved(!isSame(inputs, kept));
  const isPending = save.isPending || keep.isPending || drop.isPending;
  const words: Words = { roundId: form.roundId, basedOn: conflict.basedOn, declaration };

  function send(goesOn: boolean) {
    if (isPending) return;
    keep.reset();
    save.mutate(
      { ...words, given: { kind: 'progress', inputs } },
      {
        onSuccess: ({ revision }) => {
          release();
          onAnswered(revision, goesOn);
        },
      },
    );
  }
  function finishLater() {
    if (isPending) return;
    save.reset();
    keep.mutate({ ...words, inputs }, { onSuccess: () => setKept(inputs) });
  }
  /** The draft goes; what stands is shown again. */
  function throwAway(then: () => void) {
    drop.mutate(undefined, {
      onSuccess: () => {
        release();
        setInputs(form.inputs);
        setKept(form.inputs);
        then();
      },
    });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    send(false);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label="Your update">
      {!conflict.newest && <FaultSummary error={error} />}
      <Conflict conflict={conflict} onTheirs={() => throwAway(onLeave)} />
      <ProgressFields inputs={inputs} onChange={setInputs} faults={fieldFaults(save.error ?? keep.error)} />
      {question}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          Save
        </Button>
        {nextTitle !== undefined && (
          <Button disabledFocusable={isPending} onClick={() => send(true)}>
            Save and next: {nextTitle}
          </Button>
        )}
        <Button disabledFocusable={isPending} onClick={finishLater}>
          Save and finish later
        </Button>
      </div>
      <DraftNote
        savedAt={keep.data?.savedAt ?? form.draft?.savedAt}
        isSame={isSame(inputs, kept)}
        onThrowAway={() => throwAway(() => keep.reset())}
      />
    </form>
  );
}

function isSame(one: ProgressInputs, other: ProgressInputs): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
