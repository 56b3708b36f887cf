import type { Classification } from '#lib/core/classification/index.ts';
import { describeExpressionError, type evaluateAmount } from '#lib/core/expression/index.ts';
import { columnHead, type FieldDefinition } from '../definition.ts';
import {
  isStorable,
  NAME_LIMIT,
  plain,
  readCode,
  readCount,
  readDay,
  readDecimal,
  readYear,
  TEXT_LIMIT,
} from './field-values.ts';
import type { GapCode } from './gap.ts';

/** What cells are held to. `evaluate` reads amounts: numbers and expressions, in 元. */
export type Facts = { classification: Classification; evaluate: typeof evaluateAmount };

/** What a cell says: its value in the package's terms, and the expression where it is an amount that was computed. */
export type FieldReading =
  | { ok: true; value: string | number | boolean; expression?: string }
  | { ok: false; code: GapCode; message: string };

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['0', false],
  ['1', true],
]);

/** Reads a cell that is filled. What is wrong names the field as its column is headed. */
export function readField(input: { field: FieldDefinition; text: string; facts: Facts }): FieldReading {
  const { field, text, facts } = input;
  const reading = readKind(field, text, facts);
  if (reading.ok) return reading;
  const head = columnHead({ field, fiscalYear: facts.classification.fiscalYear });
  return { ...reading, message: `“${head}”${reading.message}` };
}

function readKind(field: FieldDefinition, text: string, facts: Facts): FieldReading {
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'indicator-value':
      return readText(field, text);
    case 'amount':
      return readAmount(text, facts);
    case 'count':
      return taken(readCount(text), '不是整数，请填 0 到 100000000 之间的整数');
    case 'decimal':
      return taken(readDecimal(text), '不是非负数字，请写如 2813.16');
    case 'year':
      return taken(readYear(text), '不是年度，请写如 2026');
    case 'day':
      return taken(readDay(text), '不是日期，请写如 2026-01-15');
    case 'flag':
      return taken(FLAGS.get(plain(text)), '应为“是”或“否”，请重新选择');
    case 'choice':
      return taken(field.choices?.find(({ value }) => value === text)?.value, '不在可选的值里，请重新选择');
    case 'function':
    case 'economic':
      return readAccount(field, text, facts);
    case 'project':
    case 'unit':
    case 'code':
      return taken(readCode(text), '不是编码，请填字母、数字或短横线，最多40位');
  }
}

function taken(value: string | number | boolean | undefined, wrong: string): FieldReading {
  return value === undefined ? invalid(wrong) : { ok: true, value };
}

function invalid(wrong: string, code: GapCode = 'INVALID'): FieldReading {
  return { ok: false, code, message: wrong };
}

function readText(field: FieldDefinition, text: string): FieldReading {
  const limit = field.names ? NAME_LIMIT : TEXT_LIMIT;
  if (text.length > limit) return invalid(`超过${limit}个字，请缩短`);
  if (!isStorable(text)) return invalid('含有不能保存的字符（空字符或残缺的字），请删去后重新输入');
  if (field.names && !/\S/.test(text)) return invalid('没有填，请补上', 'REQUIRED');
  return { ok: true, value: text };
}

function readAmount(text: string, facts: Facts): FieldReading {
  const outcome = facts.evaluate(text);
  if (!outcome.ok) return invalid(`不是金额：${describeExpressionError(outcome.error)}`);
  const { amount, expression } = outcome.value;
  if (amount < 0) return invalid('是负数，预算金额不能为负，请改正');
  return { ok: true, value: amount, ...(expression === undefined ? {} : { expression }) };
}

const LEAVES = {
  function: { table: 'functional', level: 3, name: '7 位的项级功能科目' },
  economic: { table: 'economicDepartment', level: 2, name: '5 位的款级经济科目' },
} as const;

function readAccount(field: FieldDefinition, text: string, { classification }: Facts): FieldReading {
  const leaf = LEAVES[field.kind === 'function' ? 'function' : 'economic'];
  const code = plain(text);
  const account = classification[leaf.table].byCode.get(code);
  if (account === undefined)
    return invalid(` ${code} 不在${classification.fiscalYear}年科目表中，请重新选择`, 'UNKNOWN_CODE');
  return account.level === leaf.level
    ? { ok: true, value: code }
    : invalid(` ${code} ${account.name} 不是末级科目，应填${leaf.name}`, 'UNKNOWN_CODE');
}
