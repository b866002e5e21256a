import { useState } from 'react';
import { useSend } from '../../../state/session.tsx';

/** A change in steps: a form, what it would mean, saved, and taken back. */
export interface Steps<Form, Preview, Done = unknown> {
  /** What the form would mean; undefined while the form is shown. */
  preview: Preview | undefined;
  /** What was previewed or saved last. */
  form: Form | undefined;
  /** What the save answered. */
  done: Done | undefined;
  stage: 'form' | 'preview' | 'saved' | 'undone';
  /** The reader came back from the preview. */
  isBack: boolean;
  isBusy: boolean;
  error: Error | null;
  show: (form: Form) => void;
  back: () => void;
  save: () => void;
  undo: () => void;
  /** Forgets what went wrong, as soon as something else is chosen. */
  clear: () => void;
}

/**
 * @param options.toSave what is sent to be saved, of the form and its preview
 * @param options.toUndo what is sent to take back what the save answered
 */
export function useSteps<Form, Preview, Done>(options: {
  previewPath: string;
  save: { method: 'PUT' | 'POST'; path: string };
  toSave: (form: Form, preview: Preview) => unknown;
  undoPath: string;
  toUndo: (done: Done) => unknown;
}): Steps<Form, Preview, Done> {
  const preview = useSend<Form, Preview>('POST', options.previewPath);
  const save = useSend<unknown, Done>(options.save.method, options.save.path);
  const undo = useSend<unknown>('POST', options.undoPath);
  const [form, setForm] = useState<Form>();
  const [stage, setStage] = useState<Steps<Form, Preview>['stage']>('form');
  const [isBack, setIsBack] = useState(false);

  const clear = () => {
    preview.reset();
    save.reset();
    undo.reset();
  };
  return {
    preview: stage === 'preview' ? preview.data : undefined,
    form,
    done: save.data,
    stage,
    isBack,
    isBusy: preview.isPending || save.isPending || undo.isPending,
    error: preview.error ?? save.error ?? undo.error,
    show(chosen) {
      clear();
      setForm(chosen);
      setStage('form');
      preview.mutate(chosen, { onSuccess: () => setStage('preview') });
    },
    back() {
      clear();
      setIsBack(true);
      setStage('form');
    },
    save() {
      if (form === undefined || preview.data === undefined) return;
      save.mutate(options.toSave(form, preview.data), {
        onSuccess: () => {
          setIsBack(false);
          setStage('saved');
        },
        // What was overtaken or refused is chosen anew, from how it stands now.
        onError: () => setStage('form'),
      });
    },
    undo() {
      if (save.data === undefined) return;
      undo.mutate(options.toUndo(save.data), { onSuccess: () => setStage('undone') });
    },
    clear,
  };
}

/** What every save of the register answers: the numbers that take it back. */
export interface SavedChanges {
  numbers: number[];
}

/** For changes of the register, which are all taken back alike. */
export const REGISTER_UNDO = {
  undoPath: '/settings/changes/undo',
  toUndo: ({ numbers }: SavedChanges) => ({ numbers }),
};
