import { z } from 'zod';
import { type Fen, formatPackageAmount, parsePackageAmount } from '#lib/core/money/index.ts';
import { shorten } from '../errors.ts';

/** Longest name that a department, unit or project may carry. */
const NAME_LIMIT = 200;
/** Longest free text of a form field. */
const TEXT_LIMIT = 20_000;

/** A decimal string in 元 with at most two decimals; decoded it is 分. */
export const amount = z.codec(z.string('应为文本形式的金额，如 "734400.50"'), z.custom<Fen>(Number.isSafeInteger), {
  decode: (text, context): Fen => {
    const parsed = parsePackageAmount(text);
    if (parsed.ok) return parsed.value;
    context.issues.push({ code: 'custom', message: AMOUNT_MESSAGES[parsed.error.code](shorten(text)), input: text });
    return z.NEVER;
  },
  encode: formatPackageAmount,
});

const AMOUNT_MESSAGES = {
  EMPTY: () => '金额是空的，没有金额请写 "0"',
  NOT_A_NUMBER: (text: string) =>
    text.trim().startsWith('-')
      ? `金额“${text}”是负数，预算金额不能为负`
      : `“${text}”不是金额，请写以元为单位的数字，如 "734400.50"`,
  TOO_MANY_DECIMALS: (text: string) => `金额“${text}”的小数超过两位，请精确到分`,
  TOO_LARGE: (text: string) => `金额“${text}”太大，最大为 90071992547409.91 元`,
};

/** A non-negative decimal string that is not money: an area in m², a quantity. Kept as written. */
export const decimal = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, '不是非负数字，请写如 "2813.16"');

/** A count of people or things. */
export const count = z.int('应为整数').min(0, '不能为负').max(100_000_000, '太大');

/** Half a character, or the null character: no database keeps either, so neither may come in. */
const isStorable = (value: string) => value.isWellFormed() && !value.includes('\u0000');
const UNSTORABLE = '含有不能保存的字符（空字符或残缺的字），请删去后重新输入';

/** Text that must say something. */
export const name = z
  .string()
  .regex(/\S/, '不能为空')
  .max(NAME_LIMIT, `不能超过${NAME_LIMIT}个字`)
  .refine(isStorable, UNSTORABLE);

/** Free text, may hold line breaks, may be empty. */
export const text = z.string().max(TEXT_LIMIT, `不能超过${TEXT_LIMIT}个字`).refine(isStorable, UNSTORABLE);

/** A code: letters, digits and hyphens, never empty; `total` is the id of every table's sum. */
export const code = z.string().regex(/^(?!total$)[0-9A-Za-z-]{1,40}$/, '编码应为字母或数字，不能为空，也不能是 total');

/** A day, `2026-01-15`. */
export const day = z.iso.date('不是日期，请写如 "2026-01-15"');

/** A budget year. */
export const year = z.int('年度应为整数').min(2000, '年度不能早于2000').max(2100, '年度不能晚于2100');
