import type { Change, FormRow } from '#lib/core/forms/index.ts';
import type { ExpenditureEntry } from '#lib/core/package/index.ts';
import { lineRow } from './form-saves.ts';

/** What tells the rows of numbered saves from all others. */
const MARK = '第';

/** Rows of the save made on a revision: as many and as large as the revision says, so that a half one shows. */
export function rowsFor(input: { revision: number; project: string }): FormRow[] {
  const { revision, project } = input;
  return Array.from({ length: 3 + (revision % 5) }, (_, index) => {
    const { row } = lineRow(`numbered-${index}`, { amount: 10 + revision, item: `${MARK}${index + 1}行`, project });
    return row;
  });
}

/** The changes of that save, over the rows that the save before has left. */
export function changesFor(input: { revision: number; project: string; before: readonly FormRow[] }): Change[] {
  const rows = rowsFor(input);
  const known = new Map(input.before.map((row) => [row.id, row]));
  const changes = rows.map((row): Change => {
    const earlier = known.get(row.id);
    if (earlier === undefined) return { type: 'insert', row };
    const { amount: from = null } = earlier.cells;
    return { type: 'set', row: row.id, field: 'amount', from, to: row.cells.amount ?? null };
  });
  const gone = input.before.filter((row) => isNumbered(row.cells.item) && !rows.some(({ id }) => id === row.id));
  return [...changes, ...gone.map((row): Change => ({ type: 'remove', row }))];
}

/** The revision that a budget's numbered lines were saved on. @throws Error where they are not one whole save */
export function revisionOf(input: { lines: readonly ExpenditureEntry[]; project: string }): number {
  const lines = input.lines.filter(({ item }) => isNumbered(item));
  const revision = (lines[0]?.amount ?? 0) / 100 - 10;
  const whole = rowsFor({ revision, project: input.project });
  const same =
    whole.length === lines.length &&
    whole.every(({ cells }) =>
      lines.some(({ item, amount }) => item === cells.item && amount === (10 + revision) * 100),
    );
  if (!same) throw new Error(`not one whole save: ${JSON.stringify(lines)}`);
  return revision;
}

function isNumbered(item: string | undefined): boolean {
  return item?.startsWith(MARK) === true;
}
