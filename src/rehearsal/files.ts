import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router, raw } from 'express';

/** Where a bot is told to put a file that a person allowed, as Teams names it in `uploadInfo`. */
export interface UploadInfo {
  contentUrl: string;
  name: string;
  uploadUrl: string;
  uniqueId: string;
  fileType: string;
}

/** The room's OneDrive: upload addresses on this machine, and what was put there. */
export interface Files {
  /** A new address for one file. */
  expect(name: string): UploadInfo;
  router: Router;
}

/** Graph takes at most 60 MiB in one request. */
const LARGEST = '60mb';
const ID = /^[\w-]{1,100}$/;

/**
 * @param options.folder where files are kept across restarts; without it they are forgotten at the end
 */
export function createFiles(options: { url: string; folder?: string; newId: () => string }): Files {
  const { url, folder, newId } = options;
  const names = new Map<string, string>();
  const kept = new Map<string, Uint8Array>();
  if (folder !== undefined) mkdirSync(folder, { recursive: true });

  function read(id: string): Uint8Array | undefined {
    if (kept.has(id) || folder === undefined || !ID.test(id)) return kept.get(id);
    try {
      return readFileSync(join(folder, id));
    } catch {
      return undefined;
    }
  }

  /** One whole file in one request: anything else is answered as Graph's upload sessions do. */
  const put: RequestHandler<{ id: string }> = (request, response) => {
    const { id } = request.params;
    const name = names.get(id);
    const bytes: unknown = request.body;
    if (name === undefined) return void response.status(404).json({ error: { code: 'itemNotFound' } });
    const size = bytes instanceof Uint8Array ? bytes.length : 0;
    if (size === 0 || request.headers['content-range'] !== `bytes 0-${size - 1}/${size}`) {
      return void response.status(416).json({ error: { code: 'invalidRange' } });
    }
    names.delete(id);
    if (bytes instanceof Uint8Array) {
      if (folder === undefined) kept.set(id, bytes);
      else writeFileSync(join(folder, id), bytes);
    }
    response.status(201).json({ id, name, size });
  };

  const router = Router();
  router.put('/:id/:name', raw({ type: () => true, limit: LARGEST }), put);
  router.get('/:id/:name', (request, response) => {
    const bytes = read(request.params.id);
    if (bytes === undefined) return void response.status(404).type('text').send('There is no such file.\n');
    response.set({ 'x-content-type-options': 'nosniff', 'content-type': 'application/octet-stream' });
    response.attachment(request.params.name).send(Buffer.from(bytes));
  });

  return {
    expect(name) {
      const uniqueId = newId();
      names.set(uniqueId, name);
      const address = `${url}/${uniqueId}/${encodeURIComponent(name)}`;
      const fileType = name.includes('.') ? (name.split('.').at(-1) ?? '') : '';
      return { contentUrl: address, name, uploadUrl: address, uniqueId, fileType };
    },
    router,
  };
}
