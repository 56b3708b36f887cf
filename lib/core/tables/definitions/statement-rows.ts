import { accountName, childAccounts } from '#lib/core/classification/index.ts';
import { FUNDS, type FundId, SOURCE_IDS, SOURCES } from '#lib/core/ledger/index.ts';
import { chineseNumeral } from '../chinese-numeral.ts';
import type { TableContext } from '../context.ts';
import type { Addition, RowHead } from '../define-table.ts';

/** 类 that the standard statement always prints; another one is printed in its place where a budget uses it. */
const STANDARD_CLASSES: readonly string[] = [
  ...['201', '204', '205', '206', '207', '208', '210', '211', '212', '213', '214', '215'],
  ...['216', '217', '219', '220', '221', '222', '223', '224', '229', '231', '232', '233'],
];

/** How a statement numbers its lines: 一、… or (一) …. */
export type LineNumbering = (position: number) => string;

export const plainNumbering: LineNumbering = (position) => `${chineseNumeral(position)}、`;
export const bracketNumbering: LineNumbering = (position) => `(${chineseNumeral(position)}) `;

/** A row of a statement; its label is its only stub. */
export function statementRow(id: string, label: string, level: number): RowHead {
  return { id, label, level, stub: [label] };
}

/** The expenditure side's 类, all of the standard's and any other that is used, numbered from one. */
export function classRows(context: TableContext, used: (id: string) => boolean, numbering: LineNumbering): RowHead[] {
  const { functional } = context.classification;
  return childAccounts(functional)
    .filter((account) => STANDARD_CLASSES.includes(account.code) || used(account.code))
    .map((account, index) =>
      statementRow(account.code, `${numbering(index + 1)}${accountName(functional, account.code)}`, 2),
    );
}

/** A fund's line with a line for each of its sources; a fund with one source has no lines under it. */
export function fundRows(input: { fund: FundId; label: string; numbering: string; level: number }): RowHead[] {
  const sources = SOURCE_IDS.filter((source) => SOURCES[source].fund === input.fund);
  return [
    statementRow(input.fund, `${input.numbering}${input.label}`, input.level),
    ...(sources.length > 1 ? sources.map((source) => statementRow(source, SOURCES[source].name, input.level + 1)) : []),
  ];
}

/** Rows that this year's income of a source counts in below the totals. */
export function incomeRowIds(line: { source: keyof typeof SOURCES; fund: FundId }): string[] {
  if (line.fund === 'unit') return [line.source];
  return FUNDS[line.fund].appropriation && line.fund !== 'statecapital' ? [line.fund, line.source] : [line.fund];
}

/** How a statement adds up: funds from their sources, this year from its lines, the totals from this year and carry-over. */
export function statementSums(rows: readonly RowHead[]): Addition[] {
  const ids = rows.map((row) => row.id);
  const under = (fund: string) => ids.filter((id) => id.startsWith(`${fund}.`));
  const lines = ['general', 'govfund', 'statecapital', 'fiscal-account', ...under('unit')];
  return [
    { whole: 'general', parts: under('general') },
    { whole: 'govfund', parts: under('govfund') },
    { whole: 'income.current', parts: lines.filter((id) => ids.includes(id)) },
    { whole: 'income.carryover', parts: under('carryover') },
    { whole: 'income.total', parts: ['income.current', 'income.carryover'] },
    { whole: 'expenditure.current', parts: ids.filter((id) => /^\d{3}$/.test(id)) },
    { whole: 'expenditure.total', parts: ['expenditure.current', 'expenditure.carryover'] },
  ].filter((addition) => addition.parts.length > 0);
}
