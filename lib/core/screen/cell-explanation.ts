import { type Account, type AccountTable, accountName } from '#lib/core/classification/index.ts';
import type { CellReference } from '#lib/core/disclosure/index.ts';
import type { BudgetPlaces, FormPlace } from '#lib/core/forms/index.ts';
import { FUNDS, type Line, SOURCES } from '#lib/core/ledger/index.ts';
import { sumFen } from '#lib/core/money/index.ts';
import { explainCell, type Table, type TableContext } from '#lib/core/tables/index.ts';

/** A code with its name. */
type Named = Pick<Account, 'code' | 'name'>;

/** A ledger line in words. `amount` is 分; what a line does not have is absent. */
export type ExplainedLine = {
  key: string;
  unit: Named;
  project?: Named;
  function?: Named;
  economic?: Named;
  /** Where the money comes from, or what is bought. */
  source: string;
  carryover: boolean;
  amount: number;
  /** Where it was entered. */
  place?: FormPlace;
};

/** The lines behind a cell and their exact sum in 分. */
export type CellExplanation = { cell: CellReference; total: number; lines: ExplainedLine[] };

const PROCUREMENT_KINDS = { goods: '货物', works: '工程', services: '服务' };

function named(table: AccountTable, code: string): ExplainedLine['unit'] {
  return { code, name: accountName(table, code) };
}

function explainLine(input: { line: Line; context: TableContext; places: BudgetPlaces | undefined }): ExplainedLine {
  const { line, context, places } = input;
  const entered = places?.[line.side][line.index];
  const cell = entered?.row === undefined ? entered : { ...entered, field: 'amount' };
  const place = cell === undefined ? {} : { place: cell };
  const unit = { code: line.unit, name: context.units.get(line.unit)?.name ?? line.unit };
  const key = `${line.side}-${line.index}`;
  if (line.side === 'procurement') {
    const source = `${PROCUREMENT_KINDS[line.kind]}：${line.item}`;
    return { key, unit, source, carryover: false, amount: line.amount, ...place };
  }
  const source = `${FUNDS[line.fund].name} · ${SOURCES[line.source].name}`;
  const money = { key, unit, source, carryover: line.period === 'carryover', amount: line.amount, ...place };
  if (line.side === 'income') return money;
  const { functional, economicDepartment } = context.classification;
  return {
    ...money,
    project: { code: line.project, name: context.projects.get(line.project)?.name ?? line.project },
    function: named(functional, line.function),
    economic: named(economicDepartment, line.economic),
  };
}

/** Ledger lines in words, in their order. @param input.places where the budget's entries were made, for the way there */
export function explainedLines(input: {
  lines: readonly Line[];
  context: TableContext;
  places?: BudgetPlaces | undefined;
}): ExplainedLine[] {
  const { lines, context, places } = input;
  return lines.map((line) => explainLine({ line, context, places }));
}

/**
 * Puts the ledger lines behind a cell into words; none where the budget's tables have no such cell.
 * @param input.tables the ones that the cell was derived with
 * @param input.places where the budget's entries were made, for the way there
 */
export function explanationOf(input: {
  context: TableContext;
  tables: readonly Table[];
  cell: CellReference;
  places?: BudgetPlaces;
}): CellExplanation {
  const { context, tables, cell, places } = input;
  const lines = explainCell({ context, tables, ...cell });
  return {
    cell,
    total: sumFen(lines.map(({ amount }) => amount)),
    lines: explainedLines({ lines, context, places }),
  };
}
