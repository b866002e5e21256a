import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Height in pixels at which Teams cuts a card in a channel, and how little more is not worth a cut. */
const CUT = 480;
const SPARE = 60;

/** Cuts what is long and offers the rest. Somebody who tabs into the hidden part sees all of it. */
export function SeeMore({ children }: { children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  const [isLong, setIsLong] = useState(false);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    const element = content.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setIsLong(element.offsetHeight > CUT + SPARE));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const isCut = isLong && !isOpen;
  return (
    <>
      <div
        className={isCut ? 'see-more is-cut' : 'see-more'}
        style={isCut ? { maxHeight: CUT } : undefined}
        onScroll={() => isCut && setIsOpen(true)}
      >
        <div ref={content}>{children}</div>
      </div>
      {isLong && (
        <Button className="see-more-button" appearance="subtle" size="small" onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'See less' : 'See more'}
        </Button>
      )}
    </>
  );
}
