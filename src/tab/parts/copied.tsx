import { Field, Input } from '@fluentui/react-components';

/** That a text was copied; where it could not be, the text itself. */
export function Copied({ state, text }: { state: 'ready' | 'copied' | 'by hand'; text: string }) {
  return (
    <>
      <span role="status" style={{ marginInlineStart: '0.5rem' }}>
        {state === 'copied' && 'Copied'}
      </span>
      {state === 'by hand' && (
        <Field label="Copy it from here">
          <Input readOnly value={text} onFocus={(event) => event.target.select()} autoFocus />
        </Field>
      )}
    </>
  );
}
