import type { Cell, CellValue } from 'exceljs';
import { isFormula, plainValue } from '#lib/archive/index.ts';

/**
 * What is in a cell, before it is known which field it is for. `error` is the spreadsheet's own, as `#REF!`; `merged` says
 * that it stands in the first of merged cells, and this is one below.
 */
export type RawValue =
  | { text: string; merged?: true }
  | { number: number; percent?: true; merged?: true }
  | { day: string }
  | { flag: boolean }
  | { error: string };

/** Said of a formula that was written into the file by something that does not compute. */
const UNCOMPUTED = '没有算出结果';

/**
 * What a cell holds; nothing where it is empty. A formula counts as what it came to when the file was saved, and is an
 * error where the file does not say that: what it stands for must not pass for nothing. Of merged
 * cells each below the first has the same value, as people mean it; those beside it are empty.
 */
export function rawValue(cell: Cell): RawValue | undefined {
  if (cell.isMerged && cell.master !== cell && cell.master.col !== cell.col) return undefined;
  const below = cell.isMerged && cell.master !== cell;
  const value = readValue({ value: below ? cell.master.value : cell.value, percent: /%/.test(cell.numFmt ?? '') });
  return below && value !== undefined && ('text' in value || 'number' in value) ? { ...value, merged: true } : value;
}

/** Whether a cell has a formula of which the file does not say what it came to. */
export function isUncomputed(value: RawValue | undefined): boolean {
  return value !== undefined && 'error' in value && value.error === UNCOMPUTED;
}

function readValue({ value, percent }: { value: CellValue; percent: boolean }): RawValue | undefined {
  const plain = plainValue(value);
  if (plain === undefined || plain === '') return isFormula(value) ? { error: UNCOMPUTED } : undefined;
  if (typeof plain === 'string') return { text: plain };
  if (typeof plain === 'number') return percent ? { number: plain, percent } : { number: plain };
  if (typeof plain === 'boolean') return { flag: plain };
  if (plain instanceof Date)
    return Number.isNaN(plain.getTime()) ? { error: '#VALUE!' } : { day: plain.toISOString().slice(0, 10) };
  return plain;
}
