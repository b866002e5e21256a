import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Buttons } from './buttons.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '45rem', marginTop: tokens.spacingVerticalM },
});

/** A form that shows what it would mean before anything is saved. */
export function Form(props: { isBusy: boolean; onShow: () => void; more?: ReactNode; children: ReactNode }) {
  const { isBusy, onShow, more, children } = props;
  return (
    <form
      noValidate
      className={useStyles().form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onShow();
      }}
    >
      {children}
      <Buttons>
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          Show what changes
        </Button>
        {more}
      </Buttons>
    </form>
  );
}
