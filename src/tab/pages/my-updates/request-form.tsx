import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Declaration } from '../../../domain/personal-data.ts';
import type { RequestKind } from '../../../domain/request.ts';
import type { RequestInputs } from '../../../domain/request-form.ts';
import type { MyUpdateForm } from '../../../usecases/view-my-updates.ts';
import { useDeclaration } from '../../parts/declaring.tsx';
import { FaultSummary, fieldFaults } from '../../parts/fault-summary.tsx';
import { useUnsaved } from '../../state/leaving.tsx';
import { useSend } from '../../state/session.tsx';
import { Conflict, useConflict } from './conflict.tsx';
import { REQUESTS } from './requests.ts';

const EMPTY: RequestInputs = { reason: '', until: '', ownerId: 'unknown' };

const useStyles = makeStyles({
  form: { display: 'grid', alignContent: 'start', gap: tokens.spacingVerticalL, maxWidth: '40rem' },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Sent {
  roundId: string;
  basedOn: number;
  given: { kind: RequestKind; inputs: RequestInputs };
  declaration: Declaration | null;
}

interface RequestFormProps {
  form: MyUpdateForm;
  kind: RequestKind;
  onAnswered: (revision: number) => void;
}

/** Asks the manager for more time, for another owner, or not to be asked. */
export function RequestForm({ form, kind, onAnswered }: RequestFormProps) {
  const styles = useStyles();
  const words = REQUESTS[kind];
  const [inputs, setInputs] = useState(EMPTY);
  const change = (part: Partial<RequestInputs>) => setInputs({ ...inputs, ...part });
  const { mutate, error, isPending } = useSend<Sent, { revision: number }>(
    'POST',
    `/my-updates/${form.dutyId}/${form.groupId}`,
  );
  const faults = fieldFaults(error);
  const { declaration, question } = useDeclaration(error);
  const conflict = useConflict(form, form.basedOn, error);
  const release = useUnsaved(Object.entries(inputs).some(([name, value]) => value !== EMPTY[asName(name)]));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    const given = { kind, inputs };
    mutate(
      { roundId: form.roundId, basedOn: conflict.basedOn, given, declaration },
      {
        onSuccess: ({ revision }) => {
          release();
          onAnswered(revision);
        },
      },
    );
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={words.title}>
      {!conflict.newest && <FaultSummary error={error} />}
      <Conflict conflict={conflict} onTheirs={() => setInputs(EMPTY)} />
      <p className={styles.text}>{words.explanation}</p>
      {kind === 'more time' && (
        <Field label="Which date do you need?" required {...faults('until')}>
          <Input type="date" value={inputs.until} onChange={(_, { value }) => change({ until: value })} />
        </Field>
      )}
      {kind === 'other owner' && (
        <Field label="Who should lead it?" {...faults('ownerId')}>
          <Select value={inputs.ownerId} onChange={(_, { value }) => change({ ownerId: value })}>
            <option value="unknown">I do not know</option>
            {form.owners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label="Why?" required {...faults('reason')}>
        <Textarea
          resize="vertical"
          rows={4}
          value={inputs.reason}
          onChange={(_, { value }) => change({ reason: value })}
        />
      </Field>
      {question}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isPending}>
          {words.button}
        </Button>
        <Button as="a" href="#/my-updates">
          Cancel
        </Button>
      </div>
    </form>
  );
}

function asName(name: string): keyof RequestInputs {
  return name === 'until' || name === 'ownerId' ? name : 'reason';
}
