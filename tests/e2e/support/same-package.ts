import { expect } from '@playwright/test';

/** Lists whose order says nothing: forms have an order of their own. */
const UNORDERED = ['projects', 'income', 'expenditure', 'procurement', 'purchasedServices'];

type Package = Record<string, unknown>;

/** A package with the lists whose order carries no meaning in one order. */
export function inOneOrder(value: unknown): Package {
  const whole = value as Package;
  const sorted = UNORDERED.map((name) => {
    const entries = (whole[name] ?? []) as unknown[];
    return [name, [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))];
  });
  return { ...whole, ...Object.fromEntries(sorted) };
}

function keyOf(entry: unknown): string {
  const fields = Object.entries(entry as object).filter(([, value]) => typeof value !== 'object');
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Holds that two packages say the same; what differs is listed place by place. */
export function expectSamePackage(found: unknown, wanted: unknown): void {
  expect(differences({ found: inOneOrder(found), wanted: inOneOrder(wanted), path: '' })).toEqual([]);
}

function differences(input: { found: unknown; wanted: unknown; path: string }): string[] {
  const { found, wanted, path } = input;
  const isBranch = (value: unknown): value is Package => typeof value === 'object' && value !== null;
  if (isBranch(found) && isBranch(wanted))
    return [...new Set([...Object.keys(found), ...Object.keys(wanted)])].flatMap((key) =>
      differences({ found: found[key], wanted: wanted[key], path: path === '' ? key : `${path}.${key}` }),
    );
  return found === wanted ? [] : [`${path}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`];
}
