import { formatPackageAmount, parseAmount } from '#lib/core/money/index.ts';
import type { GridMeasure } from './grid-column.ts';
import { plainText } from './read-cell.ts';

/**
 * What was typed over an amount, together with what was there: `+20` adds to it, `=` begins an expression.
 * A bare number that is added is in the unit shown; the kept expression speaks 元.
 */
export function typedOverAmount(input: { before: string; typed: string; measure: GridMeasure }): string {
  const typed = input.typed.trim();
  const sign = plainText(typed).charAt(0);
  if (sign === '=') return typed.slice(1).trim();
  if (sign !== '+') return typed;
  const rest = typed.slice(1).trim();
  const bare = parseAmount(rest, input.measure);
  const added = bare.ok ? formatPackageAmount(bare.value) : rest;
  return input.before.trim() === '' ? added : `${input.before.trim()}+${added}`;
}

/** What an amount shows when it is edited: a bare number in the unit shown, an expression as it was written. */
export function editableAmount({ text, measure }: { text: string; measure: GridMeasure }): string {
  if (measure === '元') return text;
  const bare = /^-?\d+(\.\d+)?$/.test(text) ? parseAmount(text) : undefined;
  return bare?.ok ? exactWanyuan(bare.value) : text;
}

/** 分 as 万元 with all its digits: `5.2864`. */
export function exactWanyuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`;
}
