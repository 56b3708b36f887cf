import { type AmountUnit, formatExactWanyuan, formatPackageAmount, parseAmount } from '#lib/core/money/index.ts';
import { evaluateAmount } from './evaluate.ts';
import { parseExpression } from './parse.ts';
import { halfWidth } from './tokens.ts';
import type { ExpressionNode } from './tree.ts';

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
  if (there.ok) return `${formatPackageAmount(there.value)}+${text}`;
  // Behind an expression in 元 the number says so too: read in 万元 it would be another.
  const money = sameAmount({ first: evaluateAmount(before, '元'), second: evaluateAmount(before, '万元') });
  return `${before.trim()}+${text}${money && parseAmount(text).ok && /\d$/.test(text) ? '元' : ''}`;
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

/**
 * What an amount box shows while it is edited: the exact number in the box's unit, or the expression, written so that
 * typing it again means the same. `applyTyped` is the way back.
 */
export function editedText({ text, unit }: { text: string; unit: AmountUnit }): string {
  const outcome = evaluateAmount(text);
  if (unit === '元' || !outcome.ok) return text;
  if (outcome.value.expression === undefined) return formatExactWanyuan(outcome.value.amount);
  const typed = /^\(([^()]*)\)万元$/.exec(text.trim())?.[1];
  if (typed !== undefined && sameAmount({ first: evaluateAmount(typed, unit), second: outcome })) return typed;
  // `68*900` was meant in 元: shown in a box of 万元 it has to say so, and so has the 3 of `5万元-3`.
  const ways = [text, `(${text.trim().replace(/^=/, '')})元`, inYuan(text)];
  const same = ways.find((way) => sameAmount({ first: evaluateAmount(way, unit), second: outcome }));
  return same ?? formatExactWanyuan(outcome.value.amount);
}

/** A sum in 元 with 元 behind each of its parts that does not say its unit. */
function inYuan(text: string): string {
  const parsed = parseExpression(text);
  return parsed.ok ? spelledOut(text, parsed.value) : text;
}

function spelledOut(text: string, node: ExpressionNode): string {
  if (node.kind === 'sum') return `${spelledOut(text, node.left)}${node.operator}${spelledOut(text, node.right)}`;
  const part = text.slice(node.at, node.at + node.length);
  if (sameAmount({ first: evaluateAmount(part, '元'), second: evaluateAmount(part, '万元') })) return part;
  return node.kind === 'number' && !node.percent ? `${part}元` : `(${part})元`;
}

type Outcome = ReturnType<typeof evaluateAmount>;

function sameAmount({ first, second }: { first: Outcome; second: Outcome }): boolean {
  return first.ok && second.ok && first.value.amount === second.value.amount;
}
