import { Field, Select } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { Declaration, NotPersonal, PersonalDataType } from '../../domain/personal-data.ts';
import { faultBody } from '../state/fault-body.ts';

/** What the server answers for words that look personal: their kinds, and what somebody may say of them. */
interface HeldBack {
  types: PersonalDataType[];
  reasons: { value: NotPersonal; title: string }[];
}

/**
 * The question that a form asks once its words were held back. `declaration` goes with the words when they are sent
 * again; the choice is recorded for audit.
 */
export function useDeclaration(error: Error | null): { declaration: Declaration | null; question: ReactNode } {
  const [held, setHeld] = useState<HeldBack>();
  const [reason, setReason] = useState('');
  useEffect(() => {
    const found = faultBody(error, 'heldBack', isHeldBack);
    if (found) setHeld(found);
  }, [error]);
  const chosen = held?.reasons.find(({ value }) => value === reason);
  return {
    declaration: held && chosen ? { types: held.types, reason: chosen.value } : null,
    question: held && (
      <Field
        label="If it is not personal information, what is it?"
        hint="Case details belong in your case system. Your choice is recorded for audit, with your name and the kind of information."
      >
        <Select value={reason} onChange={(_, { value }) => setReason(value)}>
          <option value="">I have taken it out</option>
          {held.reasons.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
    ),
  };
}

function isHeldBack(found: object): found is HeldBack {
  return 'types' in found && 'reasons' in found;
}
