import type { ExportFile } from '../usecases/ports.ts';

/** `refused`: an address that nothing is sent to. `failed`: the other side did not take it, with its status or a code. */
export type UploadOutcome = { outcome: 'uploaded' } | { outcome: 'refused' } | { outcome: 'failed'; code: string };

/** Puts a whole file to the address that Teams gave for it (Microsoft Graph's upload session: one PUT, Content-Range). */
export type Upload = (url: string, file: ExportFile) => Promise<UploadOutcome>;

/** An invoke must be answered while Teams still waits. */
const WITHIN_MS = 8000;

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/u;
/** A name with a dot that is no number: an address by number would be inside a network, not Microsoft's. */
const PUBLIC_NAME = /^(?=.*[a-z])(?!.*\.(?:local|internal|localhost)$)[a-z\d-]+(?:\.[a-z\d-]+)+$/u;

/** @param options.mayUseLoopback the rehearsal room keeps its files on this machine */
export function buildUpload(options: { mayUseLoopback: boolean }): Upload {
  return async (address, file) => {
    if (!isAllowed(address, options.mayUseLoopback)) return { outcome: 'refused' };
    const bytes = bytesOf(file);
    try {
      const answer = await fetch(address, {
        method: 'PUT',
        headers: {
          'content-type': 'application/octet-stream',
          'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
        },
        body: new Blob([bytes]),
        redirect: 'error',
        signal: AbortSignal.timeout(WITHIN_MS),
      });
      await answer.body?.cancel();
      return answer.ok ? { outcome: 'uploaded' } : { outcome: 'failed', code: String(answer.status) };
    } catch (error) {
      return { outcome: 'failed', code: error instanceof Error ? error.name : 'unknown' };
    }
  };
}

export function bytesOf({ body }: ExportFile): Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? new TextEncoder().encode(body) : Uint8Array.from(body);
}

function isAllowed(address: string, mayUseLoopback: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  if (mayUseLoopback && protocol === 'http:' && LOOPBACK.test(hostname)) return true;
  return protocol === 'https:' && username === '' && PUBLIC_NAME.test(hostname);
}
