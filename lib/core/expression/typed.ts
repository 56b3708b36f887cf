import { type AmountUnit, formatPackageAmount, parseAmount } from '#lib/core/money/index.ts';
import { evaluateAmount } from './evaluate.ts';
import { parseExpression } from './parse.ts';
import { halfWidth } from './tokens.ts';

/**
 * The text that a cell keeps after typing into its box. Cells keep 元, whatever the screen shows: a plain amount becomes
 * its decimal string, an expression stays as typed. What cannot be read is kept as typed, so that it can be mended.
 * `+20` adds to what is there; nothing is added to an empty cell.
 * @param input.before the cell's text until now, in 元
 * @param input.unit the unit that the box shows and takes
 */
export function applyTyped(input: { typed: string; before: string; unit?: AmountUnit }): string {
  const { before, unit = '元' } = input;
  const typed = input.typed.trim();
  const addition = /^\s*\+/.test(halfWidth(typed)) ? typed.replace(/^[+＋]\s*/, '') : undefined;
  if (addition === undefined || addition === '') return storedText({ text: typed, unit });
  const there = parseAmount(before);
  const text = storedText({ text: addition, unit });
  if (before.trim() === '') return text;
  return `${there.ok ? formatPackageAmount(there.value) : before.trim()}+${text}`;
}

/** The text of a cell in 元 for what was typed in a unit. */
function storedText({ text, unit }: { text: string; unit: AmountUnit }): string {
  const outcome = evaluateAmount(text, unit);
  if (!outcome.ok) return text;
  if (outcome.value.expression === undefined) return formatPackageAmount(outcome.value.amount);
  if (unit === '元') return text;
  // The numbers of `20*3` were meant in 万元: written so that the cell says the same in 元.
  const inYuan = evaluateAmount(text, '元');
  const saysItself = inYuan.ok && inYuan.value.amount === outcome.value.amount;
  return saysItself || !parseExpression(text).ok ? text : `(${text})万元`;
}
