/** Work that nobody waits for, done once. What fails is told and not tried again: whoever asked can ask anew. */
export interface Errands {
  /** Begins at once and returns at once. */
  run(errand: () => Promise<unknown>): void;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

export function startErrands(onError: (error: unknown) => void): Errands {
  const underway = new Set<Promise<void>>();
  async function attempt(errand: () => Promise<unknown>): Promise<void> {
    try {
      await errand();
    } catch (error) {
      onError(error);
    }
  }

  return {
    run(errand) {
      const done = attempt(errand).finally(() => underway.delete(done));
      underway.add(done);
    },
    async settled() {
      while (underway.size > 0) await Promise.all(underway);
    },
  };
}
