import type { Subject } from './subject/subject.ts';

/**
 * The newer subject with every part that says the same as before taken from the earlier one, so that rules that read nothing
 * else need not run again.
 */
export function keepParts(input: { earlier: Subject; newer: Subject }): Subject {
  const { earlier, newer } = input;
  const kept = Object.entries(newer).map(([part, value]) => {
    const before = earlier[part as keyof Subject];
    return [part, saysSame(before, value) ? before : value];
  });
  return Object.fromEntries(kept) as Subject;
}

/** Whether two values of a subject are the same throughout: lists, maps, records, texts, numbers. */
function saysSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left)) return Array.isArray(right) && sameLists(left, right);
  if (left instanceof Map) return right instanceof Map && sameMaps(left, right);
  if (Array.isArray(right) || right instanceof Map) return false;
  return sameRecords(left as Record<string, unknown>, right as Record<string, unknown>);
}

function sameLists(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => saysSame(item, right[index]));
}

function sameMaps(left: ReadonlyMap<unknown, unknown>, right: ReadonlyMap<unknown, unknown>): boolean {
  if (left.size !== right.size) return false;
  for (const [key, value] of left) if (!right.has(key) || !saysSame(value, right.get(key))) return false;
  return true;
}

function sameRecords(left: Record<string, unknown>, right: Record<string, unknown>): boolean {
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => saysSame(left[key], right[key]));
}
