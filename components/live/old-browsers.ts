/** `Map.groupBy` as the standard has it: offices still run Chrome 109, which lacks it, and the core uses it. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

if (typeof Map.groupBy !== 'function') Map.groupBy = groupBy;
