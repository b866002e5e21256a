import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import compression from 'compression';
import express from 'express';
import { type Browser, type CDPSession, chromium } from 'playwright-core';
import { build } from 'vite';
import { z } from 'zod';
import { routes } from '../../src/http/tab/routes/index.ts';
import { loadPartnership } from '../../src/register/load.ts';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { QUIET } from '../fakes/browser.ts';
import { slotsOf } from '../submits.ts';
import { type Child, median, startChild, stopChild } from './child.ts';
import { addManyUpdates } from './many-updates.ts';
import { round } from './start.ts';

const ROOT = join(import.meta.dirname, '../..');
const UPDATES = 10_000;
const LOADS = 7;
const CALLS = 200;

interface Figures {
  /** Of everything that the first page needs, as it came over the wire. */
  firstLoadKb: number;
  readyMs: number;
  emptyPageMs: number;
  /** The tab's first page against an empty Fluent page of the same run; loads are interleaved. */
  ratio: number;
}

/**
 * What opening the tab costs in bytes and time, cold, on the loopback; and how long the API takes for each page's data
 * with 10,000 updates stored.
 */
export async function benchTab(): Promise<{ browser: Figures | string; p50Ms: object; p99Ms: object }> {
  const program = join(ROOT, 'dist/main.js');
  if (!existsSync(program)) throw new Error('Build first: npm run build');
  const folder = await mkdtemp(join(tmpdir(), 'csp-bench-'));
  await fill(join(folder, 'store'));
  const start = () =>
    startChild([program], { DATA_FOLDER: folder, PORT: '0', ROOM_PORT: '0' }, /The tab alone, as the CSP manager/u);
  try {
    const executablePath = process.env['CHROMIUM_PATH'];
    const browser = executablePath ? await measureLoads(executablePath, start) : 'CHROMIUM_PATH is not set';
    return { browser, ...(await measureApi(start)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(folder: string): Promise<void> {
  const partnership = await loadPartnership(join(ROOT, 'src/register/westmorland-and-furness.yaml'));
  const store = await openEmbeddedStore(folder);
  await addManyUpdates(store, slotsOf(partnership), UPDATES);
  await store.close();
}

async function measureLoads(executablePath: string, start: () => Promise<Child>): Promise<Figures> {
  const empty = await serveEmptyPage();
  const browser = await chromium.launch({ executablePath, args: QUIET });
  const [ours, theirs, kilobytes]: [number[], number[], number[]] = [[], [], []];
  try {
    for (let load = 0; load < LOADS; load += 1) {
      // A link signs in once, so each load has a bot of its own.
      const bot = await start();
      const { ms, kb } = await loadOnce(browser, linkIn(bot.line), 'h1');
      ours.push(ms);
      kilobytes.push(kb);
      await stopChild(bot);
      theirs.push((await loadOnce(browser, empty.url, 'button:has-text("Ready")')).ms);
    }
  } finally {
    await browser.close();
    await empty.stop();
  }
  return {
    firstLoadKb: Math.round(median(kilobytes)),
    readyMs: Math.round(median(ours)),
    emptyPageMs: Math.round(median(theirs)),
    ratio: round(median(ours.map((ms, load) => ms / (theirs[load] ?? Number.NaN)))),
  };
}

/** One load with an empty cache, until what is named can be seen and the network is quiet. */
async function loadOnce(browser: Browser, url: string, seen: string): Promise<{ ms: number; kb: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const wire: CDPSession = await context.newCDPSession(page);
  let bytes = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await wire.send('Network.enable');
  const startedAt = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(seen).waitFor();
  const ms = performance.now() - startedAt;
  await page.waitForTimeout(1000);
  await context.close();
  return { ms, kb: bytes / 1024 };
}

async function serveEmptyPage(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'csp-empty-'));
  await build({
    root: join(import.meta.dirname, 'empty-page'),
    base: './',
    logLevel: 'error',
    configFile: false,
    build: { outDir: folder, emptyOutDir: true },
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = express()
      .use(compression(), express.static(folder))
      .listen(0, '127.0.0.1', () => resolve(listening));
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Each address without parts of its own, called in turn as the manager. */
async function measureApi(start: () => Promise<Child>): Promise<{ p50Ms: object; p99Ms: object }> {
  const bot = await start();
  const link = new URL(linkIn(bot.line));
  const api = `${link.origin}/api/tab`;
  const signIn = await fetch(`${api}/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ key: new URLSearchParams(link.hash.slice(1)).get('key') }),
  });
  const { token } = z.object({ token: z.string() }).parse(await signIn.json());
  const paths = routes.filter(({ method, path }) => method === 'get' && !path.includes(':')).map(({ path }) => path);
  const times = new Map<string, number[]>();
  for (const path of paths) {
    const taken: number[] = [];
    for (let call = 0; call < CALLS; call += 1) {
      const startedAt = performance.now();
      const response = await fetch(`${api}${path}`, { headers: { Authorization: `Bearer ${token}` } });
      await response.arrayBuffer();
      taken.push(performance.now() - startedAt);
      // What asks for more than its address is not measured.
      if (!response.ok) break;
    }
    if (taken.length === CALLS)
      times.set(
        path,
        taken.toSorted((one, other) => one - other),
      );
  }
  await stopChild(bot);
  const at = (share: number) =>
    Object.fromEntries(
      [...times].map(([path, taken]) => [path, round(taken[Math.floor(CALLS * share)] ?? Number.NaN)]),
    );
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}

function linkIn(line: string): string {
  return /http\S+/u.exec(line)?.[0] ?? '';
}
