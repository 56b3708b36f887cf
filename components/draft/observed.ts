/** A value that others look at and are told of when it changes. */
export type Observed<T> = {
  get(): T;
  /** Sets the value; nobody is told where it is the same as before. */
  set(value: T): void;
  subscribe(listener: () => void): () => void;
};

/** A value with its listeners. `same` says when two values are one; by identity where absent. */
export function observed<T>(initial: T, same: (a: T, b: T) => boolean = Object.is): Observed<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      if (same(current, value)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Whether two records hold the same values. */
export function sameFields<T extends object>(a: T, b: T): boolean {
  const keys = Object.keys(a) as (keyof T)[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}
