/** Faults in the configuration, all of them at once, each naming the setting and the remedy, never a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'CONFIG';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** Something outside us failed. `mayRetry` tells whether the same call can help later. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
  readonly code: string;
  readonly mayRetry: boolean;
  constructor(code: string, message: string, options: { mayRetry: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.code = code;
    this.mayRetry = options.mayRetry;
  }
}

/** A promise of our own code was broken. */
export class Impossible extends Error {
  override readonly name = 'Impossible';
  readonly code = 'IMPOSSIBLE';
}
