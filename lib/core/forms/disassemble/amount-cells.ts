import { evaluateAmount, formatExpression } from '#lib/core/expression/index.ts';
import { type Fen, formatPackageAmount } from '#lib/core/money/index.ts';
import { operatingAmount, personnelAmount } from '../product-amount.ts';
import { cellsOf } from './cells.ts';

const PERSONNEL = /^(\d{1,9})人×(\d+(?:\.\d{1,2})?)元\/人·月×(\d{1,9})月$/;
const OPERATING = /^(\d{1,9})([人辆])×(\d+(?:\.\d{1,2})?)元\/[人辆]·年$/;

type Line = { amount: Fen; basis?: string };

/**
 * Cells of an amount and its 测算依据. A basis that is an expression with just this amount becomes the amount's own
 * text, so that it goes on being computed; any other stands beside the number.
 */
export function amountCells({ amount, basis }: Line): Record<string, string> {
  if (basis !== undefined && isExpressionOf({ amount, basis })) return { amount: basis };
  return cellsOf({ amount: formatPackageAmount(amount), basis });
}

function isExpressionOf({ amount, basis }: Required<Line>): boolean {
  const outcome = evaluateAmount(basis);
  return (
    outcome.ok &&
    outcome.value.expression !== undefined &&
    outcome.value.amount === amount &&
    formatExpression(outcome.value.expression) === basis
  );
}

/** The same for a line of 人员经费, whose basis may be its headcount, standard and months. */
export function personnelCells(line: Line): Record<string, string> {
  const [, people = '', standard = '', months = ''] = PERSONNEL.exec(line.basis ?? '') ?? [];
  const factors = { headcount: Number(people), standard: fenOf(standard), months: Number(months) };
  const worked = standard === '' ? undefined : personnelAmount(factors);
  return isSame(line, worked) && areCounts(factors.headcount, factors.months)
    ? { headcount: people, standard, months }
    : amountCells(line);
}

/** The same for a line of 公用经费, whose basis may be a count and a 定额. */
export function operatingCells(line: Line & { economic: string }): Record<string, string> {
  const [, count = '', , standard = ''] = OPERATING.exec(line.basis ?? '') ?? [];
  const factors = { headcount: Number(count), standard: fenOf(standard), economic: line.economic };
  const worked = standard === '' ? undefined : operatingAmount(factors);
  return isSame(line, worked) && areCounts(factors.headcount) ? { headcount: count, standard } : amountCells(line);
}

function isSame(line: Line, worked: Line | undefined): boolean {
  return worked !== undefined && worked.amount === line.amount && worked.basis === line.basis;
}

/** Larger numbers are no headcount that a form takes. */
function areCounts(...values: readonly number[]): boolean {
  return values.every((value) => value <= 100_000_000);
}

function fenOf(standard: string): Fen {
  const outcome = evaluateAmount(standard);
  return outcome.ok ? outcome.value.amount : (0 as Fen);
}
