import { Button } from '@fluentui/react-components';
import { Buttons } from './buttons.tsx';

/** At the end of a preview: save it, or go back to the form. */
export function PreviewButtons(props: {
  saveTitle: string;
  steps: { isBusy: boolean; save: () => void; back: () => void };
}) {
  const { saveTitle, steps } = props;
  return (
    <Buttons>
      <Button appearance="primary" disabledFocusable={steps.isBusy} onClick={steps.save}>
        {saveTitle}
      </Button>
      <Button onClick={steps.back}>Leave it</Button>
    </Buttons>
  );
}
