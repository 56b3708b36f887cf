import type { PrintedRow } from '#lib/core/disclosure/index.ts';
import type { ReportParts } from './report-parts.ts';
import { type Breakdown, breakdown, type SliceInput } from './slice.ts';

const OVERALL = 'income-and-expenditure';
/** Rows of 收支总表 that income comes from, each counting once; those with a dot under a fund are its sources. */
const INCOME_ROW = /^(general|govfund|statecapital|fiscal-account|unit\.\w+|income\.carryover)$/;
const GENERAL_COLUMNS = ['personnel', 'operating', 'project'] as const;

/** Where the money comes from: funds with their sources, 单位资金 by source, and what was carried over. */
export function sourcesOf(report: ReportParts): Breakdown {
  const rows = report.rows(OVERALL);
  return breakdown({
    report,
    whole: { table: OVERALL, row: 'income.total', column: 'amount' },
    slices: rows
      .filter(({ id }) => INCOME_ROW.test(id))
      .map((row) => ({
        ...overallSlice(row),
        figure: figureOf(row.id),
        parts: rows.filter(({ id }) => id.startsWith(`${row.id}.`)).map(overallSlice),
      })),
  });
}

/** Where it goes by 类 of 支出功能分类, and what is kept for next year where there is any. */
export function functionsOf(report: ReportParts): Breakdown {
  const rows = report.rows(OVERALL).filter(({ id }) => /^\d{3}$/.test(id) || id === 'expenditure.carryover');
  return breakdown({
    report,
    whole: { table: OVERALL, row: 'expenditure.total', column: 'amount' },
    slices: rows.map((row) => ({ ...overallSlice(row), parts: functionParts(report, row.id) })),
  });
}

/** Where it goes by 基本, 项目 and the other columns of 支出总表. */
export function kindsOf(report: ReportParts): Breakdown {
  return columnsOf({
    report,
    table: 'expenditure',
    take: (column) => column !== 'total',
    figure: (column) => `expenditure.${column}`,
  });
}

/** 一般公共预算 by 人员经费, 公用经费 and 项目支出. */
export function generalOf(report: ReportParts): Breakdown {
  return columnsOf({
    report,
    table: 'general-by-function',
    take: (column) => GENERAL_COLUMNS.some((taken) => taken === column),
    figure: (column) => `general.${column}`,
  });
}

/** 一般公共预算基本支出 by 类 of 经济分类, each with its 款. */
export function economicsOf(report: ReportParts): Breakdown {
  const table = 'general-basic';
  const rows = report.rows(table);
  const slice = ({ id, label }: PrintedRow): SliceInput => ({
    id,
    name: label,
    cell: { table, row: id, column: 'total' },
  });
  return breakdown({
    report,
    whole: { table, row: 'total', column: 'total' },
    slices: rows
      .filter(({ level }) => level === 1)
      .map((row) => ({
        ...slice(row),
        parts: rows.filter(({ id, level }) => level === 2 && id.startsWith(row.id)).map(slice),
      })),
  });
}

/** “三公”经费 by its four parts. */
export function threePublicOf(report: ReportParts): Breakdown {
  return columnsOf({
    report,
    table: 'three-public',
    take: (column) => column !== 'total' && column !== 'vehicles',
    figure: (column) => `three-public.${column}`,
  });
}

function columnsOf(input: {
  report: ReportParts;
  table: string;
  take: (column: string) => boolean;
  figure: (column: string) => string;
}): Breakdown {
  const { report, table, take, figure } = input;
  const cell = (column: string) => ({ table, row: 'total', column });
  return breakdown({
    report,
    whole: cell('total'),
    slices: report
      .columns(table)
      .filter(({ id }) => take(id))
      .map(({ id, label }) => ({ id, name: label, cell: cell(id), figure: figure(id) })),
  });
}

/** 项 of a 类 as 支出总表 has them. */
function functionParts(report: ReportParts, category: string): SliceInput[] {
  return report
    .rows('expenditure')
    .filter(({ id, level }) => level === 3 && id.startsWith(category))
    .map(({ id, label }) => ({ id, name: label, cell: { table: 'expenditure', row: id, column: 'total' } }));
}

function overallSlice({ id, label }: PrintedRow): SliceInput {
  return { id, name: withoutNumber(label), cell: { table: OVERALL, row: id, column: 'amount' } };
}

function figureOf(row: string): string {
  return row.startsWith('income.') ? row : `income.${row}`;
}

/** A line of a statement without its number: `一、一般公共预算拨款收入`. */
function withoutNumber(label: string): string {
  return label.replace(/^[一二三四五六七八九十廿卅]+、/, '');
}
