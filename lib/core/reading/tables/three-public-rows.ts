import type { SubjectCell, SubjectTable } from '#lib/core/checks/index.ts';
import { idNamed } from '../sentences/ids/name-pattern.ts';
import { THREE_PUBLIC_NAMES } from '../sentences/ids/spending-names.ts';
import { plainWords } from '../text/squeeze.ts';
import { placeOf, subjectCell } from './build-row.ts';
import { isAmountText } from './cell-amount.ts';
import type { TableLayout } from './layouts.ts';
import type { MatrixRow } from './matrix.ts';

/** “三公” printed as a list, a line for each part with its amount: the same one row with its columns. */
export function threePublicRows(input: {
  rows: readonly MatrixRow[];
  measure: '万元' | '元';
  layout: TableLayout;
}): Pick<SubjectTable, 'columns' | 'rows'> {
  const cells = new Map<string, SubjectCell>();
  const first = input.rows[0];
  for (const row of input.rows) {
    const name = plainWords(row.cells.find((text) => text !== '' && !isAmountText(text)) ?? '').replace(
      /^(?:（[一二三]）|[一二三]、|\d[.、]|其中：)+/,
      '',
    );
    const id = /^(?:合计|总计)$/.test(name)
      ? 'three-public.total'
      : idNamed(THREE_PUBLIC_NAMES, name.replace(/[“”"]/g, ''));
    const text = row.cells.find(isAmountText);
    if (id === undefined || text === undefined) continue;
    const column = id.slice('three-public.'.length);
    const at = { ...placeOf(row.at), table: 'three-public', row: 'total', column };
    if (!cells.has(column)) cells.set(column, subjectCell(input, { text, at }));
  }
  const columns = input.layout.columns.filter(({ id }) => cells.has(id)).map(({ id, label }) => ({ id, label }));
  if (first === undefined || columns.length === 0) return { columns, rows: [] };
  const at = { ...placeOf(first.at), table: 'three-public', row: 'total' };
  return { columns, rows: [{ id: 'total', kind: 'total', label: '合计', level: 0, cells, at }] };
}
