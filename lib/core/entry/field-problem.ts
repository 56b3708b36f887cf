import { describeExpressionError, evaluateAmount } from '#lib/core/expression/index.ts';
import type { Choice, FieldDefinition } from '#lib/core/forms/index.ts';
import { plainValue } from './plain-value.ts';

/** What is wrong with a text in its field, for people; nothing where it can be taken. Emptiness is no problem of shape. */
export function fieldProblem(input: {
  definition: FieldDefinition;
  text: string;
  choices?: readonly Choice[] | undefined;
}): string | undefined {
  const { definition, choices = definition.choices } = input;
  const { kind } = definition;
  const text = plainValue({ kind, text: input.text });
  if (text.trim() === '') return undefined;
  switch (kind) {
    case 'amount':
      return amountProblem(text);
    case 'count':
      return /^\d{1,9}$/.test(text) ? undefined : '应为不带小数的数字，如 12';
    case 'decimal':
      return /^\d{1,15}(\.\d{1,6})?$/.test(text) ? undefined : '应为数字，最多 6 位小数，如 2813.16';
    case 'year':
      return /^(20\d\d|2100)$/.test(text) ? undefined : '应为 2000 到 2100 之间的年份';
    case 'day':
      return isDay(text) ? undefined : '不是日期，请写如 2026-01-15';
    case 'code':
      return /^[0-9A-Za-z-]{1,40}$/.test(text) ? undefined : '编码应为字母或数字，最多 40 位';
    case 'flag':
      return text === '1' || text === '0' ? undefined : '应为“是”或“否”';
    case 'choice':
    case 'project':
    case 'unit':
      return choices === undefined || choices.some(({ value }) => value === text) ? undefined : '不在选项中，请重新选';
    case 'function':
      return /^\d{7}$/.test(text) ? undefined : '应为 7 位的项级科目，请从列表里选';
    case 'economic':
      return /^\d{5}$/.test(text) ? undefined : '应为 5 位的款级科目，请从列表里选';
    case 'text':
      return definition.names && text.length > 200 ? '不能超过 200 个字' : undefined;
    default:
      return undefined;
  }
}

function amountProblem(text: string): string | undefined {
  const outcome = evaluateAmount(text);
  if (!outcome.ok) return describeExpressionError(outcome.error);
  return outcome.value.amount < 0 ? '预算金额不能为负，请检查' : undefined;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
