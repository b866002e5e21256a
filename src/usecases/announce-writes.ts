import type { Store } from './ports.ts';

/** The operations after which what people see may be different. What only the sender and the planner keep is left out. */
const WRITES = {
  people: ['place'],
  links: ['put'],
  prompts: ['markSent', 'forget'],
  updates: ['add'],
  reports: ['add'],
  reportMarks: ['add'],
  clocks: ['add'],
  measures: ['add'],
  risks: ['add'],
  openings: ['add'],
  actions: ['add'],
  changes: ['add'],
  arrangements: ['add'],
  decisions: ['add'],
  questions: ['add'],
  deadlineAnswers: ['add'],
  deliveries: ['settle', 'retry', 'failLane', 'reviveLane'],
} as const satisfies { [Part in keyof Store]?: readonly (keyof Store[Part])[] };

/** The same store; calls `announce` after each write that succeeded. */
export function announceWrites(store: Store, announce: () => void): Store {
  const writesOf = new Map<string, readonly string[]>(Object.entries(WRITES));
  const parts = Object.entries(store).map(([name, part]) => {
    const writes = writesOf.get(name);
    return [name, writes && typeof part === 'object' ? announcing(part, writes, announce) : part];
  });
  return { ...store, ...Object.fromEntries(parts) };
}

function announcing<Part extends object>(part: Part, writes: readonly string[], announce: () => void): Part {
  return new Proxy(part, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof value !== 'function' || !writes.includes(String(key))) return value;
      return async (...given: unknown[]) => {
        const result: unknown = await Reflect.apply(value, target, given);
        announce();
        return result;
      };
    },
  });
}
