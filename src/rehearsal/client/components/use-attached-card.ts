import { useEffect, useRef, useState } from 'react';
import { findLink } from '../../link-domains.ts';
import type { SearchResult } from '../../protocol.ts';
import { useRoom, useRoomState } from '../state/room.ts';

interface Attached {
  card: SearchResult | undefined;
  choose: (result: SearchResult) => void;
  remove: () => void;
  /** Looks for a link in what is written now; what it unfolds to becomes the card, unless one was chosen. */
  follow: (text: string) => void;
  /** The card to send, once a link that was just written has been asked about. The box is at once without it. */
  take: () => Promise<unknown>;
  /** Puts it back when the room refused the message. */
  putBack: () => void;
}

/** Where the card comes from: a link in the words, or a search where there is no `url`. */
interface Source {
  url?: string | undefined;
  /** Absent while the link is still being typed. */
  asking?: Promise<SearchResult | undefined>;
}

/** Whoever types an address by hand is waited for. */
const PAUSE_MS = 300;

/** The one card of a message that is being written: chosen in a search, or unfolded from a link in the words. */
export function useAttachedCard(conversationId: string, rootId: string | undefined): Attached {
  const room = useRoom();
  const domains = useRoomState((state) => state.room?.compose.linkDomains);
  const [card, setCard] = useState<SearchResult>();
  const source = useRef<Source>(undefined);
  const taken = useRef<SearchResult>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  function hold(from: Source | undefined, result: SearchResult | undefined): void {
    clearTimeout(pause.current);
    source.current = from;
    setCard(result);
  }

  function ask(url: string): Promise<SearchResult | undefined> {
    return room.unfold({ conversationId, ...(rootId === undefined ? {} : { rootId }), url });
  }

  return {
    card,
    choose: (result) => hold({ asking: Promise.resolve(result) }, result),
    // The link stays in the words and is not asked about again.
    remove: () => hold({ url: source.current?.url, asking: Promise.resolve(undefined) }, undefined),
    follow(text) {
      const url = domains && findLink(text, domains);
      const isChosen = card !== undefined && source.current?.url === undefined;
      if (url === source.current?.url || isChosen) return;
      const mine: Source | undefined = url === undefined ? undefined : { url };
      hold(mine, undefined);
      if (!mine || url === undefined) return;
      pause.current = setTimeout(() => {
        mine.asking = ask(url);
        void mine.asking.then((result) => source.current === mine && setCard(result));
      }, PAUSE_MS);
    },
    async take() {
      const { url, asking } = source.current ?? {};
      hold(undefined, undefined);
      taken.current = await (asking ?? (url === undefined ? undefined : ask(url)));
      return taken.current?.card;
    },
    putBack: () => {
      if (taken.current) hold({ asking: Promise.resolve(taken.current) }, taken.current);
    },
  };
}
