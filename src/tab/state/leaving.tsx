import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useEffect, useId, useState } from 'react';
import { type BaseLocationHook, Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';

interface Leaving {
  /** The page that is shown: not yet the one that is asked for, while there is something to lose. */
  shown: string;
  /** Who holds words that are not saved. */
  held: Set<string>;
}

const LeavingContext = createContext<Leaving>({ shown: '/', held: new Set() });

const useShown: BaseLocationHook = () => [useContext(LeavingContext).shown, useHashLocation()[1]];

/** Where the reader is, by the address. A page with unsaved words stays until its reader says that they may go. */
export function LeavingRouter({ children }: { children: ReactNode }) {
  const [asked, navigate] = useHashLocation();
  const [shown, setShown] = useState(asked);
  const [held] = useState(() => new Set<string>());
  const isHeld = asked !== shown && held.size > 0;
  useEffect(() => {
    if (asked !== shown && held.size === 0) setShown(asked);
  }, [asked, shown, held]);

  function leave() {
    held.clear();
    setShown(asked);
  }
  function stay() {
    navigate(shown, { replace: true });
  }

  return (
    <LeavingContext value={{ shown, held }}>
      <Router hook={useShown}>{children}</Router>
      <Dialog modalType="alert" open={isHeld} onOpenChange={(_, { open }) => !open && stay()}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>Leave without saving?</DialogTitle>
            <DialogContent>What you wrote on this page is not saved yet.</DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={stay}>
                Stay on this page
              </Button>
              <Button onClick={leave}>Leave without saving</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </LeavingContext>
  );
}

/**
 * Asks before words are lost, within the tab and when the browser's page is closed. Answers what lets go at once, for a
 * form whose words have just been saved.
 */
export function useUnsaved(isUnsaved: boolean): () => void {
  const { held } = useContext(LeavingContext);
  const id = useId();
  useEffect(() => {
    if (!isUnsaved) return undefined;
    held.add(id);
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => {
      held.delete(id);
      removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved, held, id]);
  return () => void held.delete(id);
}
