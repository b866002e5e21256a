import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ApiFault } from '../state/api.ts';

/** What the server says about single fields of a form, by their names. */
export function fieldFaults(error: Error | null): Record<string, string> {
  return error instanceof ApiFault ? (error.fault.fields ?? {}) : {};
}

/** For Fluent's `Field`: the fault of this field, tied to it. */
export function faultOf(faults: Record<string, string>, field: string) {
  const says = faults[field];
  return says === undefined ? {} : { validationMessage: says, validationState: 'error' as const };
}

/**
 * Why a form was not taken. It takes the focus when it appears; each fault leads to its field.
 *
 * @param idOf the id of a field's control, by the field's name
 */
export function ErrorSummary({ error, idOf }: { error: Error | null; idOf: (field: string) => string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const fault = error instanceof ApiFault ? error.fault : { title: 'That did not work', detail: error.message };
  const faults = Object.entries(fieldFaults(error));
  return (
    <div ref={box} tabIndex={-1} style={{ outline: 'none' }}>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{fault.title}</MessageBarTitle>{' '}
          {faults.length === 0
            ? fault.detail
            : faults.map(([field, says]) => (
                <Link
                  key={field}
                  as="button"
                  type="button"
                  inline
                  onClick={() => document.getElementById(idOf(field))?.focus()}
                >
                  {says}
                </Link>
              ))}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
