import { createFormStore, type OpenFormStore } from '#components/draft/create-form-store.ts';
import type { GridColumn } from '#components/grid/grid-column.ts';
import { readCode } from '#components/grid/read-code.ts';
import { type FormDefinition, type FormRow, ranksBetween } from '#lib/core/forms/index.ts';

const DEFINITION: FormDefinition = {
  id: 'personnel',
  label: '人员经费',
  owner: 'unit',
  editor: 'unit',
  sections: [{ id: 'lines', label: '明细', shape: 'list', fields: [] }],
};

/** Rows with these cells, in this order. */
export function rowsOf(cells: readonly Record<string, string>[]): FormRow[] {
  const ranks = ranksBetween({ count: cells.length });
  return cells.map((each, index) => ({ id: `r${index}`, section: 'lines', rank: ranks[index] ?? '', cells: each }));
}

/** A form that holds these rows. */
export function storeOf(cells: readonly Record<string, string>[]): OpenFormStore {
  return createFormStore({ key: { form: 'personnel', owner: '215001' }, definition: DEFINITION, rows: rowsOf(cells) });
}

/** All cells of a form's rows in order. */
export function cellsOf(store: OpenFormStore): FormRow['cells'][] {
  return store.list('lines').map(({ cells }) => cells);
}

const CODES = [
  { code: '30101', name: '基本工资' },
  { code: '30102', name: '津贴补贴' },
  { code: '30103', name: '奖金' },
  { code: '30201', name: '办公费' },
  { code: '50201', name: '办公费' },
];

/** One column of each kind that is read in its own way. */
export const COLUMNS: readonly GridColumn[] = [
  { field: 'economic', label: '科目', kind: 'economic', width: 120, frozen: true, read: readCode(CODES) },
  { field: 'item', label: '名称', kind: 'text', width: 160, frozen: true },
  { field: 'amount', label: '金额', kind: 'amount', width: 120 },
  { field: 'headcount', label: '人数', kind: 'count', measure: '人', width: 80 },
  {
    field: 'source',
    label: '来源',
    kind: 'choice',
    width: 120,
    choices: [
      { value: 'general', label: '一般公共预算' },
      { value: 'fund', label: '政府性基金预算' },
    ],
  },
  { field: 'asset', label: '新增资产', kind: 'flag', width: 80 },
];

/** The column of a field. */
export function column(field: string): GridColumn {
  const found = COLUMNS.find((each) => each.field === field);
  if (found === undefined) throw new Error(`no column ${field}`);
  return found;
}
