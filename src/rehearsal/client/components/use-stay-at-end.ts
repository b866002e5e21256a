import { type RefObject, useLayoutEffect, useRef } from 'react';

const NEAR_PX = 80;

/**
 * Keeps a scrolling frame at its end while its content grows (new messages, cards drawn late), unless the reader has
 * scrolled up or came by a link to one message (`startsAtEnd` false).
 */
export function useStayAtEnd(startsAtEnd: boolean): {
  frame: RefObject<HTMLElement | null>;
  content: RefObject<HTMLDivElement | null>;
} {
  const frame = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const first = useRef(startsAtEnd);

  useLayoutEffect(() => {
    const outer = frame.current;
    const inner = content.current;
    if (!outer || !inner) return undefined;
    let isAtEnd = first.current;
    let seen = [outer.clientHeight, outer.scrollHeight];
    const hearScroll = () => {
      // What has just grown moved the end away, not the reader; the observer follows it.
      if (outer.clientHeight !== seen[0] || outer.scrollHeight !== seen[1]) return;
      isAtEnd = outer.scrollHeight - outer.scrollTop - outer.clientHeight < NEAR_PX;
    };
    const observer = new ResizeObserver(() => {
      seen = [outer.clientHeight, outer.scrollHeight];
      if (isAtEnd) outer.scrollTop = outer.scrollHeight;
    });
    outer.addEventListener('scroll', hearScroll, { passive: true });
    observer.observe(inner);
    observer.observe(outer);
    return () => {
      outer.removeEventListener('scroll', hearScroll);
      observer.disconnect();
    };
  }, []);

  return { frame, content };
}
