import { type Fen, fen } from '#lib/core/money/index.ts';
import type { SubjectTable } from '../subject/table.ts';
import { countedAmount } from './cells.ts';

/** 其他运转类 of 项目支出表, in 分: rows of that category, by its number or its name. */
export function otherOperating(table: SubjectTable | undefined): Fen {
  const rows = (table?.rows ?? []).filter(
    ({ kind, id, label, code }) =>
      kind === 'category' && (id.endsWith('/22') || code === '22' || /其他运转/.test(label) || label.trim() === '22'),
  );
  return fen(rows.reduce((sum, row) => sum + (countedAmount(row.cells.get('total')) ?? 0), 0));
}
