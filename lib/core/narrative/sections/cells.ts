import type { CellReference } from '../text.ts';

const at = (table: string, row: string, column: string): CellReference => ({ table, row, column });

/** A line of 收支总表. */
export const overallCell = (row: string) => at('income-and-expenditure', row, 'amount');
/** A line of 财政拨款收支总表. */
export const appropriationCell = (row: string) => at('appropriation', row, 'amount');
/** A cell of 支出总表. */
export const expenditureCell = (row: string, column: string) => at('expenditure', row, column);
/** A cell of 一般公共预算支出表（分功能科目）. */
export const generalCell = (row: string, column: string) => at('general-by-function', row, column);
/** A cell of 一般公共预算基本支出表. */
export const basicCell = (row: string, column: string) => at('general-basic', row, column);
/** A cell of “三公”经费支出表. */
export const threePublicCell = (column: string) => at('three-public', 'total', column);
/** A cell of 项目支出表. */
export const projectsCell = (row: string, column: string) => at('projects', row, column);
/** A cell of 政府性基金 or 国有资本经营预算支出表. */
export const fundCell = (table: 'government-fund' | 'state-capital', row: string, column: string) =>
  at(table, row, column);
