import type { FormRow } from '#lib/core/forms/index.ts';
import { type Fen, formatExactWanyuan, formatPackageAmount } from '#lib/core/money/index.ts';
import type { GridContent } from './block-changes.ts';
import { evaluateAmount, viewCell } from './cell-view.ts';
import type { GridColumn, GridMeasure, LedgerGridProps } from './grid-column.ts';
import { type CopiedCell, writeHtmlBlock } from './html-block.ts';
import type { Block } from './selection.ts';
import { writeTextBlock } from './text-block.ts';

/** What the clipboard is given: text for anybody, and a table with types for spreadsheets. */
export type CopiedBlock = { text: string; html: string };

/** Copies a block: amounts exact and as numbers in the unit shown, codes and names as text. */
export function copyBlock(input: {
  content: GridContent;
  block: Block;
  measure: GridMeasure;
  evaluate: LedgerGridProps['evaluate'];
}): CopiedBlock {
  const { content, block } = input;
  const columns = content.columns.slice(block.left, block.right + 1);
  const cells = content.rows
    .slice(block.top, block.bottom + 1)
    .map((row) => columns.map((column) => copiedCell({ ...input, row, column })));
  return { text: writeTextBlock(cells.map((line) => line.map(({ text }) => text))), html: writeHtmlBlock(cells) };
}

function copiedCell(input: {
  row: FormRow;
  column: GridColumn;
  measure: GridMeasure;
  evaluate: LedgerGridProps['evaluate'];
}): CopiedCell {
  const { row, column, measure, evaluate } = input;
  const kept = row.cells[column.field] ?? '';
  const own = { field: column.field, text: kept };
  if (column.compute !== undefined) {
    const { value, text } = column.compute(row);
    return value === undefined ? { text } : numberCell(exactIn(value, measure));
  }
  if (column.kind === 'amount' && kept !== '') {
    const value = evaluateAmount({ text: kept, row, field: column.field, evaluate });
    return value.ok ? { ...numberCell(exactIn(value.value.amount, measure)), own } : { text: kept, own };
  }
  if ((column.kind === 'count' || column.kind === 'decimal') && /^-?\d+(\.\d+)?$/.test(kept))
    return { ...numberCell(kept), own };
  if (column.kind === 'choice' || column.kind === 'flag')
    return { text: viewCell({ column, row, measure, evaluate }).text, own };
  return { text: kept, own };
}

function numberCell(digits: string): CopiedCell {
  return { text: digits, number: digits };
}

function exactIn(amount: Fen, measure: GridMeasure): string {
  return measure === '元' ? formatPackageAmount(amount) : formatExactWanyuan(amount);
}
