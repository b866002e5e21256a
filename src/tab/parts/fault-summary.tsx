import { type FieldProps, Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ApiFault } from '../state/api.ts';

interface FaultSummaryProps {
  error: Error | null;
  /** The id of a field's control by its name, where each sentence leads to its field. */
  idOf?: (name: string) => string;
}

/** Why a form was not taken. It stands above the form and takes the focus, so that nobody misses it. */
export function FaultSummary({ error, idOf }: FaultSummaryProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.focus();
  }, [error]);
  if (!error) return null;
  const { title, detail, fields } =
    error instanceof ApiFault ? error.fault : { title: 'That did not work', detail: error.message, fields: undefined };
  return (
    <div ref={place} tabIndex={-1} role="alert" style={{ outline: 'none' }}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {!Object.values(fields ?? {}).includes(detail) && detail}
          {fields && (
            <ul>
              {Object.entries(fields).map(([name, wrong]) => (
                <li key={name}>
                  {idOf ? (
                    <Link as="button" type="button" inline onClick={() => document.getElementById(idOf(name))?.focus()}>
                      {wrong}
                    </Link>
                  ) : (
                    wrong
                  )}
                </li>
              ))}
            </ul>
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

/** What a `Field` shows of an answer: the sentence about it, tied to its input. */
export function fieldFaults(error: Error | null): (name: string) => Pick<FieldProps, 'validationMessage'> {
  const fields = error instanceof ApiFault ? error.fault.fields : undefined;
  return (name) => (fields?.[name] === undefined ? {} : { validationMessage: fields[name] });
}
