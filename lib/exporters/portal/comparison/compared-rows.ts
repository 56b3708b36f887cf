import { fen } from '#lib/core/money/index.ts';
import type { ComparedRow } from '#lib/core/picture/index.ts';
import type { FigureCell, MoneyRow } from '../figures/money-table.ts';
import { rateText, signedText, wanyuanText } from '../figures/words.ts';

/** What a report does not state. */
const UNKNOWN: FigureCell = { text: '—' };

/** A line of the years: what each year has, then the difference and the rate, 无 where there was nothing before. */
export function yearRow(row: ComparedRow): MoneyRow {
  const { difference, measure } = row;
  if (difference === undefined) return { ...departmentRow(row), figures: [...valueCells(row), UNKNOWN, UNKNOWN] };
  const { amount, percent } = difference;
  const less = amount < 0;
  const size = measure === 'money' ? signedText(fen(amount)) : signedCount(amount);
  const rate = percent === undefined ? '无' : rateText(percent);
  return { ...departmentRow(row), figures: [...valueCells(row), { text: size, less }, { text: rate, less }] };
}

/** A line of departments: what each has. */
export function departmentRow(row: ComparedRow): MoneyRow {
  const name = row.measure === 'people' ? `${row.name}（人）` : row.name;
  return { name, level: row.level, figures: valueCells(row) };
}

function valueCells({ values, measure }: ComparedRow): FigureCell[] {
  return values.map((value) =>
    value === undefined ? UNKNOWN : { text: measure === 'money' ? wanyuanText(fen(value)) : String(value) },
  );
}

function signedCount(count: number): string {
  if (count === 0) return '0';
  return count < 0 ? `−${-count}` : `+${count}`;
}
