import type { FormRow } from '#lib/core/forms/index.ts';
import { INDICATOR_TREE } from '#lib/core/performance/index.ts';

/**
 * The indicators of a goal under one 一级, in their order. `missing` is what the group still lacks: its own name where it
 * has none, else 二级 that are expected of it; `own` is no name of the standard.
 */
export type ShownGroup = { level1: string; rows: readonly FormRow[]; missing: readonly string[]; own: boolean };

/**
 * Groups the indicators of a goal by 一级: those of the standard first, present or not, then the region's own in the order
 * in which they come. Within a group rows keep their order. A row without a name is not there yet.
 */
export function groupIndicators(rows: readonly FormRow[]): ShownGroup[] {
  const under = (level1: string) => rows.filter((row) => (row.cells.level1 ?? '') === level1);
  const known = new Set(INDICATOR_TREE.map(({ level1 }) => level1));
  const own = [...new Set(rows.map((row) => row.cells.level1 ?? ''))].filter((level1) => !known.has(level1));
  return [
    ...INDICATOR_TREE.map(({ level1 }) => {
      const shown = under(level1);
      return { level1, rows: shown, missing: missingOf({ level1, rows: shown }), own: false };
    }),
    ...own.map((level1) => ({ level1, rows: under(level1), missing: [], own: true })),
  ];
}

function missingOf({ level1, rows }: { level1: string; rows: readonly FormRow[] }): string[] {
  const named = new Set(rows.filter((row) => row.cells.name?.trim() || row.cells.from).map((row) => row.cells.level2));
  if (named.size === 0) return [level1];
  return classesOf(level1).flatMap(({ name, expected }) => (expected && !named.has(name) ? [name] : []));
}

/** 二级 of the standard under a 一级; none where that is the region's own. */
export function classesOf(level1: string) {
  return INDICATOR_TREE.find((group) => group.level1 === level1)?.level2 ?? [];
}

/** The 二级 that a new indicator of a group starts with: that of the row before it, else one that is missing. */
export function nextLevel2({ group, after }: { group: ShownGroup; after?: FormRow | undefined }): string {
  const classes = classesOf(group.level1);
  const missing = classes.find(({ name }) => group.missing.includes(name))?.name;
  return after?.cells.level2 ?? missing ?? group.rows.at(-1)?.cells.level2 ?? classes[0]?.name ?? '';
}

/** Every 一级 and 二级 name of the standard. */
export const LEVEL_NAMES: ReadonlySet<string> = new Set(
  INDICATOR_TREE.flatMap(({ level1, level2 }) => [level1, ...level2.map(({ name }) => name)]),
);
