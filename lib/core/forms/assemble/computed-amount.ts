import { formatExpression } from '#lib/core/expression/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { operatingAmount, personnelAmount, type Worked } from '../product-amount.ts';
import type { Gap } from './gap.ts';
import { fieldOf, type ReadRow } from './read-row.ts';

/** 测算依据 of a row: what was written, else the expression that the amount was computed by, else nothing. */
export function basisOf(row: ReadRow, computed?: string): string | undefined {
  const written = fieldOf<string>(row, 'basis');
  if (written !== undefined) return written;
  if (row.row.cells.basis !== undefined) return undefined;
  const expression = row.expressions.get('amount');
  return expression === undefined ? computed : formatExpression(expression);
}

/**
 * The amount of a row of 人员经费 or 公用经费: what was typed wins, else the product. What is missing is a gap.
 * @param input.head what people call the amount: the head of its column
 */
export function workedAmount(input: { row: ReadRow; gaps: Gap[]; head: string }): Worked | undefined {
  const { row } = input;
  const { cells } = row.row;
  if ((cells.amount ?? '').trim() !== '') {
    const amount = fieldOf<Fen>(row, 'amount');
    return amount === undefined ? undefined : withBasis(amount, basisOf(row));
  }
  const product = productOf(input);
  return product && withBasis(product.amount, basisOf(row, product.basis));
}

function withBasis(amount: Fen, basis: string | undefined): Worked {
  return basis === undefined ? { amount } : { amount, basis };
}

function productOf({ row, gaps, head }: { row: ReadRow; gaps: Gap[]; head: string }): Worked | undefined {
  const headcount = fieldOf<number>(row, 'headcount');
  const standard = fieldOf<Fen>(row, 'standard');
  const monthly = row.place.form === 'personnel';
  const months = monthly ? fieldOf<number>(row, 'months') : 1;
  const place = { ...row.place, field: 'amount' };
  if (headcount === undefined || standard === undefined || months === undefined) {
    const factors = monthly ? '人数、月标准和月数' : '数量和年标准';
    gaps.push({ place, code: 'REQUIRED', message: `没有填“${head}”，也没有填全${factors}，请补上` });
    return undefined;
  }
  const per = row.row.cells['headcount#headcount'];
  const economic = fieldOf<string>(row, 'economic') ?? '';
  const product = monthly
    ? personnelAmount({ headcount, standard, months })
    : operatingAmount({ headcount, standard, economic, per });
  if (product === undefined) gaps.push({ place, code: 'TOO_LARGE', message: `算出的“${head}”太大，请核对数量和标准` });
  return product;
}
