import type { ExpenditureLine } from '#lib/core/ledger/index.ts';
import type { Addition, ColumnDefinition } from './define-table.ts';

/** The rule that asks for the tables of a department's budget. */
export const DISCLOSURE_BASIS = '《地方预决算公开操作规程》（财预〔2016〕143号）';

type Column = ColumnDefinition<ExpenditureLine>;

const isBasic = (line: ExpenditureLine) => line.kind === 'basic';
const isProject = (line: ExpenditureLine) => line.kind === 'project';

/** 合计 of every line that the table takes. */
export const totalColumn: Column = { id: 'total', label: '合计', counts: () => true };
export const basicColumn: Column = { id: 'basic', label: '基本支出', counts: isBasic };
export const projectColumn: Column = { id: 'project', label: '项目支出', counts: isProject };

/** 合计 · 基本支出（小计 · 人员经费 · 公用经费）· 项目支出, as 一般公共预算支出表 has them. */
export const basicSplitColumns: readonly Column[] = [
  totalColumn,
  { id: 'basic', label: '小计', group: ['基本支出'], counts: isBasic },
  { id: 'personnel', label: '人员经费', group: ['基本支出'], counts: (line) => line.category === 'personnel' },
  { id: 'operating', label: '公用经费', group: ['基本支出'], counts: (line) => line.category === 'operating' },
  projectColumn,
];

export const basicSplitSums: readonly Addition[] = [
  { whole: 'total', parts: ['basic', 'project'] },
  { whole: 'basic', parts: ['personnel', 'operating'] },
];
