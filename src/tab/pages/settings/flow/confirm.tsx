import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Buttons } from './buttons.tsx';
import { StepHeading } from './step-heading.tsx';

/** Asks once more before something is done that others see at once. */
export function Confirm(props: {
  title: string;
  children: ReactNode;
  doTitle: string;
  isBusy: boolean;
  onDo: () => void;
  onLeave: () => void;
}) {
  const { title, children, doTitle, isBusy, onDo, onLeave } = props;
  return (
    <section>
      <StepHeading>{title}</StepHeading>
      {children}
      <Buttons>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={onDo}>
          {doTitle}
        </Button>
        <Button onClick={onLeave}>Leave it</Button>
      </Buttons>
    </section>
  );
}
