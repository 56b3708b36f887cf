import type { ReadDocument } from '#lib/core/reading/index.ts';

/** A year with the words that make it the report's own, not one that it compares with. */
const OWN_YEAR = /(20\d{2})\s*年(度)?\s*(部门|单位)?\s*预算/g;

/** The fiscal year that a report is of, by what it says of itself most often; nothing where it does not say. */
export function reportYear({ blocks }: Pick<ReadDocument, 'blocks'>): number | undefined {
  const counts = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'line') continue;
    for (const [, year] of block.text.matchAll(OWN_YEAR)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0];
}
