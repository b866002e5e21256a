/** What was put off is tried again after this; the first retry is due after one to two seconds. */
const AGAIN_MS = 2000;

export interface Sender {
  /** Works off what is due now. Resolves when a run that began after the call has ended; never rejects. */
  wake(): Promise<void>;
  /** Resolves when the sends in hand are finished; nothing new is begun. */
  stop(): Promise<void>;
}

/**
 * Runs `send` whenever it is woken, never twice at once: whoever wakes it during a run gets one more afterwards.
 *
 * @param send answers whether something was put off, so that it runs again soon without being woken
 */
export function startSender(
  send: (isStopping: () => boolean) => Promise<boolean>,
  onError: (error: unknown) => void,
): Sender {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopping = false;

  async function run(): Promise<void> {
    next = undefined;
    if (isStopping) return;
    const isAgain = await send(() => isStopping).catch((error: unknown) => {
      onError(error);
      return false;
    });
    clearTimeout(timer);
    if (isAgain && !isStopping) timer = setTimeout(wake, AGAIN_MS);
  }

  function wake(): Promise<void> {
    if (!next) {
      next = current.then(run);
      current = next;
    }
    return next;
  }

  return {
    wake,
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await current;
    },
  };
}
