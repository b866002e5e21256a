import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Buttons } from './buttons.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '45rem', marginTop: tokens.spacingVerticalM },
});

/** A form; unless told otherwise it shows what it would mean before anything is saved. */
export function Form(props: {
  isBusy: boolean;
  onShow: () => void;
  submitTitle?: string;
  more?: ReactNode;
  children: ReactNode;
}) {
  const { isBusy, onShow, submitTitle = 'Show what changes', more, children } = props;
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
          {submitTitle}
        </Button>
        {more}
      </Buttons>
    </form>
  );
}
