import type { Request, Response } from 'express';

/** So that proxies between see life, and a connection that died is noticed. */
const BEAT_MS = 25_000;
/** Writes in a row are told as one. */
const GATHER_MS = 300;

/** Tells open tabs that something was written, as server-sent events. What it was they read anew, as who they are. */
export interface Live {
  announce: () => void;
  /** Answers this request for as long as it stays open. */
  follow: (req: Request, res: Response) => void;
  stop: () => void;
}

export function createLive(): Live {
  const open = new Set<Response>();
  let gathering: NodeJS.Timeout | undefined;
  const beat = setInterval(() => send(': beat\n\n'), BEAT_MS);
  beat.unref();
  function send(text: string): void {
    for (const res of open) res.write(text);
  }
  return {
    announce() {
      if (open.size === 0) return;
      gathering ??= setTimeout(() => {
        gathering = undefined;
        send('event: written\ndata: {}\n\n');
      }, GATHER_MS).unref();
    },
    follow(req, res) {
      res.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
      res.flushHeaders();
      res.write('event: open\ndata: {}\n\n');
      open.add(res);
      req.on('close', () => open.delete(res));
    },
    stop() {
      clearInterval(beat);
      clearTimeout(gathering);
      for (const res of open) res.end();
      open.clear();
    },
  };
}
