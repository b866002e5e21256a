import { OutsideError } from '../../domain/errors.ts';

/** One change on disk. */
export type Change = { type: 'put'; key: string; value: string } | { type: 'del'; key: string };

/** Where changes last. */
export interface Disk {
  /** All of them or none, and on the platter when it answers. */
  commit(changes: readonly Change[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes changes last. An operation notes its changes without waiting in between, then awaits `durable`; everybody who
 * waits while the disk is busy goes into the next batch together. After a failed batch memory is ahead of the disk,
 * so the journal refuses everything from then on and tells `onFatal`, whose part it is to stop the process.
 */
export class Journal {
  readonly #disk: Disk | undefined;
  readonly #onFatal: (error: OutsideError) => void;
  #noted: Change[] = [];
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  #refusal: OutsideError | undefined;

  /** Without a disk it keeps nothing, and everything lasts as long as the process. */
  constructor(disk: Disk | undefined, onFatal: (error: OutsideError) => void) {
    this.#disk = disk;
    this.#onFatal = onFatal;
  }

  get isOpen(): boolean {
    return this.#refusal === undefined;
  }

  assertOpen(): void {
    if (this.#refusal) throw this.#refusal;
  }

  note(change: Change): void {
    if (this.#disk) this.#noted.push(change);
  }

  /** Resolves when everything noted so far, by anybody, is on disk. */
  durable(): Promise<void> {
    if (this.#noted.length === 0) return this.#running;
    this.#next ??= this.#running.then(() => this.#write());
    return this.#next;
  }

  async #write(): Promise<void> {
    const batch = this.#noted;
    this.#noted = [];
    if (this.#next) this.#running = this.#next;
    this.#next = undefined;
    try {
      await this.#disk?.commit(batch);
    } catch (cause) {
      this.#refusal = new OutsideError(
        'STORE_WRITE_FAILED',
        'The store folder could not be written to, so the store has stopped. Check that the disk has room, then start again.',
        { mayRetry: false, cause },
      );
      this.#onFatal(this.#refusal);
      throw this.#refusal;
    }
  }

  async close(): Promise<void> {
    const flushed = this.durable().catch(() => undefined);
    this.#refusal ??= new OutsideError('STORE_CLOSED', 'The store is closed.', { mayRetry: false });
    await flushed;
    await this.#disk?.close();
  }
}
