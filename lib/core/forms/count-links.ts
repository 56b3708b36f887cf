import { headcountsIn, replaceHeadcount } from '#lib/core/expression/index.ts';
import type { Change } from './change.ts';
import { type FormRow, markKey, readKey } from './form-row.ts';

type Cells = Readonly<Record<string, string>>;

/** Cells of a unit's 人员 and 资产: what numbers of people and vehicles are taken from. */
export type UnitCells = { staffing: Cells; assets: Cells };

const VEHICLES = 'vehicles.general+vehicles.lawEnforcement+vehicles.special';

/** Numbers of 单位基本信息 that a number in a form can follow; paths joined by `+` are added. */
export const COUNT_PATHS = [
  { path: 'active.administrative+active.institution', label: '在职实有人数' },
  { path: 'active.administrative', label: '在职行政人数' },
  { path: 'active.institution', label: '在职事业人数' },
  { path: 'active.civilService', label: '在职参公人数' },
  { path: 'authorized.administrative', label: '行政编制数' },
  { path: 'authorized.institution', label: '事业编制数' },
  { path: 'retired.veteran+retired.ordinary', label: '离退休人数' },
  { path: 'retired.veteran', label: '离休人数' },
  { path: 'retired.ordinary', label: '退休人数' },
] as const;

/** How many of something a unit has, by its path; nothing where 单位基本信息 does not say. */
export function unitCount({ unit, path }: { unit: UnitCells; path: string }): number | undefined {
  const asked = path === 'vehicles' ? VEHICLES : path;
  const cells = asked.startsWith('vehicles.') ? unit.assets : unit.staffing;
  const filled = asked.split('+').flatMap((part) => (cells[part] ?? '').trim() || []);
  // Who has no 事业编制 leaves it empty.
  if (filled.length === 0 || !filled.every((text) => /^\d{1,9}$/.test(text))) return undefined;
  return filled.reduce((sum, text) => sum + Number(text), 0);
}

/** A number in a cell that follows one of the unit's. */
export type CountLink = {
  row: string;
  field: string;
  path: string;
  /** What the unit's number is called. */
  label: string;
  /** The unit's number now. */
  count: number;
  /** The number that stands in the cell, as it is written. */
  before: string;
  /** The cell's text with the unit's number. */
  text: string;
  /** `stale`: the numbers differ; `kept`: they do, and somebody has let the cell's stand for this number of the unit. */
  state: 'fresh' | 'stale' | 'kept';
};

/** The link of a cell with a number of its unit; nothing where it has none, or where one of both numbers is not there. */
export function countLink(input: { row: FormRow; field: string; unit: UnitCells }): CountLink | undefined {
  const { row, field, unit } = input;
  const path = row.cells[markKey({ field, mark: 'headcount' })];
  if (path === undefined) return undefined;
  const count = unitCount({ unit, path });
  const text = row.cells[field] ?? '';
  const found = countedIn({ field, text });
  if (count === undefined || found === undefined) return undefined;
  const kept = row.cells[markKey({ field, mark: 'kept' })] === String(count);
  return {
    row: row.id,
    field,
    path,
    label: countName(path),
    count,
    before: found.number,
    text: replaceHeadcount({ expression: text, place: found, headcount: count }),
    state: Number(found.number) === count ? 'fresh' : kept ? 'kept' : 'stale',
  };
}

/** The numbers of rows that no longer are the unit's, in order, and that nobody has let stand. */
export function staleCounts({ rows, unit }: { rows: Iterable<FormRow>; unit: UnitCells }): CountLink[] {
  const found: CountLink[] = [];
  for (const row of rows)
    for (const key in row.cells) {
      const { field, mark } = readKey(key);
      const link = mark === 'headcount' ? countLink({ row, field, unit }) : undefined;
      if (link?.state === 'stale') found.push(link);
    }
  return found;
}

/** Whether a cell holds a number of people that can follow the unit's: `68` where people are counted, `68人×…` in an amount. */
export function countedIn({ field, text }: { field: string; text: string }) {
  if (field !== 'headcount' && !text.includes('人')) return undefined;
  return headcountsIn(text)[0];
}

/**
 * The changes that have a cell follow a number of the unit, and take it; a `path` of nothing lets it stand by itself.
 * Nothing changes where the unit's number is not known or the cell has no number to follow it.
 */
export function followCount(input: { row: FormRow; field: string; unit: UnitCells; path: string | null }): Change[] {
  const { row, field, unit, path } = input;
  if (path === null) return unlinked({ row, field });
  const count = unitCount({ unit, path });
  const text = row.cells[field] ?? '';
  const found = countedIn({ field, text });
  if (count === undefined || (found === undefined && field !== 'headcount')) return [];
  const to =
    found === undefined ? String(count) : replaceHeadcount({ expression: text, place: found, headcount: count });
  return [
    ...setCell({ row, key: field, to }),
    ...setCell({ row, key: markKey({ field, mark: 'headcount' }), to: path }),
    ...setCell({ row, key: markKey({ field, mark: 'kept' }), to: null }),
  ];
}

/** The changes that let a number stand although the unit's is another: until that changes again. */
export function keepCount({ row, field, count }: { row: FormRow } & Pick<CountLink, 'field' | 'count'>): Change[] {
  return setCell({ row, key: markKey({ field, mark: 'kept' }), to: String(count) });
}

/**
 * What becomes of a cell's link when another text is written into it, as cells to set: a number of people that is typed
 * in place of the unit's follows it no longer; one that is still the same goes on.
 */
export function linkAfterTyping(input: { row: FormRow; field: string; to: string; unit: UnitCells }) {
  const { row, field, to, unit } = input;
  const key = markKey({ field, mark: 'headcount' });
  const path = row.cells[key];
  if (path === undefined) return {};
  const now = countedIn({ field, text: to })?.number;
  const before = countedIn({ field, text: row.cells[field] ?? '' })?.number;
  const goesOn = now !== undefined && (now === before || Number(now) === unitCount({ unit, path }));
  return goesOn ? {} : { [key]: null, [markKey({ field, mark: 'kept' })]: null };
}

/** What a number of 单位基本信息 is called, by its path. */
export function countName(path: string): string {
  return path === 'vehicles' ? '车辆数' : (COUNT_PATHS.find((known) => known.path === path)?.label ?? '人数');
}

function unlinked({ row, field }: { row: FormRow; field: string }): Change[] {
  return (['headcount', 'kept'] as const).flatMap((mark) => setCell({ row, key: markKey({ field, mark }), to: null }));
}

function setCell({ row, key, to }: { row: FormRow; key: string; to: string | null }): Change[] {
  const from = row.cells[key] ?? null;
  return from === to ? [] : [{ type: 'set', row: row.id, field: key, from, to }];
}
