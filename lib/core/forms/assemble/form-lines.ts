import type { Period, SourceId } from '#lib/core/ledger/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { Declaration, ExpenditureEntry } from '#lib/core/package/index.ts';
import type { DraftForm } from '../budget-draft.ts';
import { basisOf, workedAmount } from './computed-amount.ts';
import type { Gap } from './gap.ts';
import { given } from './given.ts';
import type { ReadForm } from './read-form.ts';
import { fieldOf, neededOf, type ReadRow } from './read-row.ts';

/** An expenditure line of a form, before it is known whether its project may hold it. */
export type FormLine = { row: ReadRow; line: Omit<ExpenditureEntry, 'unit'> };

/** The lines of a form, the cost lines of a project's declaration, and why rows are neither. */
export type FormLines = {
  lines: readonly FormLine[];
  costLines: readonly Declaration['costLines'][number][];
  gaps: readonly Gap[];
};

const NONE: FormLines = { lines: [], costLines: [], gaps: [] };
const known = new WeakMap<ReadForm, FormLines>();

/** The expenditure that a form's rows say; nothing for a form that has none. */
export function formLines(read: ReadForm): FormLines {
  const { form } = read.form;
  if (form !== 'personnel' && form !== 'operating' && form !== 'project') return NONE;
  const found = known.get(read) ?? (form === 'project' ? projectLines(read) : basicLines(read));
  known.set(read, found);
  return found;
}

function basicLines(read: ReadForm): FormLines {
  const gaps: Gap[] = [];
  const head = read.headOf({ section: 'lines', field: 'amount' });
  const lines = read.rows('lines').flatMap((row): FormLine[] => {
    const worked = workedAmount({ row, gaps, head });
    if (!row.counts || worked === undefined) return [];
    const { amount, basis } = worked;
    return [{ row, line: ledgerLine(row, { project: neededOf(row, 'project'), amount, ...wordsOf(row, basis) }) }];
  });
  return { lines, costLines: [], gaps };
}

function projectLines(read: ReadForm): FormLines {
  const rows = read.rows('lines').filter((row) => row.counts);
  return {
    lines: rows.flatMap((row): FormLine[] => {
      const part = fieldOf<string>(row, 'part');
      if (part === 'cost') return [];
      const words = part === 'ledger' ? wordsOf(row, basisOf(row)) : {};
      const line = ledgerLine(row, { project: read.form.owner, amount: neededOf(row, 'amount'), ...words });
      return [{ row, line }];
    }),
    costLines: rows.flatMap((row) => (fieldOf<string>(row, 'part') === 'ledger' ? [] : [costLine(row)])),
    gaps: [],
  };
}

function ledgerLine(
  row: ReadRow,
  more: Pick<ExpenditureEntry, 'project' | 'amount' | 'item' | 'basis' | 'note'>,
): FormLine['line'] {
  return {
    function: neededOf<string>(row, 'function'),
    economic: neededOf<string>(row, 'economic'),
    source: neededOf<SourceId>(row, 'source'),
    period: neededOf<Period>(row, 'period'),
    ...more,
  };
}

function wordsOf(row: ReadRow, basis: string | undefined) {
  return given({ item: fieldOf<string>(row, 'item'), basis, note: fieldOf<string>(row, 'note') });
}

function costLine(row: ReadRow): Declaration['costLines'][number] {
  const hidden = fieldOf<boolean>(row, 'hideEconomic') === true;
  return {
    item: fieldOf<string>(row, 'item') ?? '',
    amount: neededOf<Fen>(row, 'amount'),
    ...given({
      economic: hidden ? undefined : fieldOf<string>(row, 'economic'),
      basis: basisOf(row),
      note: fieldOf<string>(row, 'note'),
    }),
  };
}

/** Whether a form can hold expenditure lines of a project's category at all. */
export function mayHold(form: DraftForm['form'], category: string): boolean {
  return form === 'project' || form === category;
}
