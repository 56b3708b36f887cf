import type { CellReference } from '#lib/core/disclosure/index.ts';

/** Where a report says an amount: in a cell, or as a figure of a sentence. */
type Place = { cell: CellReference } | { figure: string };

/** An amount that reports are set beside each other by. `changes` are the ids that its change may stand under. */
export type Measure = { id: string; name: string; level: 0 | 1; place: Place; changes?: readonly string[] };

const total = (table: string, column: string): Place => ({ cell: { table, row: 'total', column } });
const line = (table: string, row: string): Place => ({ cell: { table, row, column: 'amount' } });

/** Every amount that is compared, in the order of the table; parts stand a level below their whole. */
export const MEASURES: readonly Measure[] = [
  {
    id: 'income',
    name: '收入总计',
    level: 0,
    place: line('income-and-expenditure', 'income.total'),
    changes: ['income', 'total'],
  },
  { id: 'expenditure', name: '支出总计', level: 0, place: total('expenditure', 'total'), changes: ['total'] },
  { id: 'basic', name: '基本支出', level: 1, place: total('expenditure', 'basic') },
  {
    id: 'project',
    name: '项目支出',
    level: 1,
    place: total('expenditure', 'project'),
    changes: ['expenditure.project'],
  },
  {
    id: 'appropriation',
    name: '财政拨款支出',
    level: 0,
    place: line('appropriation', 'expenditure.total'),
    changes: ['appropriation'],
  },
  {
    id: 'general',
    name: '一般公共预算支出',
    level: 0,
    place: total('general-by-function', 'total'),
    changes: ['general'],
  },
  {
    id: 'general.basic',
    name: '一般公共预算基本支出',
    level: 1,
    place: total('general-by-function', 'basic'),
    changes: ['general.basic'],
  },
  { id: 'personnel', name: '人员经费', level: 1, place: total('general-by-function', 'personnel') },
  { id: 'operating', name: '公用经费', level: 1, place: total('general-by-function', 'operating') },
  { id: 'general.project', name: '一般公共预算项目支出', level: 1, place: total('general-by-function', 'project') },
  { id: 'govfund', name: '政府性基金预算支出', level: 0, place: total('government-fund', 'total') },
  { id: 'statecapital', name: '国有资本经营预算支出', level: 0, place: total('state-capital', 'total') },
  {
    id: 'three-public',
    name: '“三公”经费',
    level: 0,
    place: total('three-public', 'total'),
    changes: ['three-public'],
  },
  {
    id: 'abroad',
    name: '因公出国（境）费',
    level: 1,
    place: total('three-public', 'abroad'),
    changes: ['three-public.abroad'],
  },
  {
    id: 'vehicles',
    name: '公务用车购置及运行费',
    level: 1,
    place: total('three-public', 'vehicles'),
    changes: ['three-public.vehicles'],
  },
  {
    id: 'reception',
    name: '公务接待费',
    level: 1,
    place: total('three-public', 'reception'),
    changes: ['three-public.reception'],
  },
  {
    id: 'agency-operating',
    name: '机关运行经费',
    level: 0,
    place: { figure: 'agency-operating' },
    changes: ['agency-operating'],
  },
  {
    id: 'procurement',
    name: '政府采购',
    level: 0,
    place: { figure: 'procurement.total' },
    changes: ['procurement'],
  },
];

/** Amounts that are also stated for each of those who work there. */
export const PER_HEAD: readonly { id: string; name: string; of: string }[] = [
  { id: 'personnel-per-head', name: '人均人员经费', of: 'personnel' },
  { id: 'operating-per-head', name: '人均公用经费', of: 'operating' },
];
