import { z } from 'zod';

const CODE = /^[0-9A-Za-z-]{1,40}$/;

/** Parts of addresses and queries of the open interface: what each may be, and in words what it is. */
export const PARAMETERS = {
  region: z
    .string()
    .regex(CODE, '应为财政区划代码，如 420115000')
    .meta({ description: '财政区划代码', examples: ['420115000'] }),
  year: z
    .string()
    .regex(/^20\d{2}$/, '应为四位年份，如 2026')
    .meta({ description: '预算年度', examples: ['2026'] }),
  department: z
    .string()
    .regex(CODE, '应为部门代码，如 215')
    .meta({ description: '部门代码', examples: ['215'] }),
  version: z
    .string()
    .regex(/^(latest|[1-9]\d{0,3})$/, '应为 latest 或版本号，如 1')
    .meta({
      description: '公开版本：latest 是现行的一版，1 是首次公开的一版，更正一次加一',
      examples: ['latest', '1'],
    }),
  name: z
    .string()
    .min(1, '不能为空')
    .max(60, '至多 60 个字')
    .regex(/^\P{Cc}*$/u, '不能有控制字符')
    .meta({ description: '部门名称或报告题名里的文字', examples: ['医疗保障'] }),
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, '应为 1 至 100 的整数')
    .meta({ description: '每页至多多少条，1 至 100，不写为 50', examples: ['50'] }),
  cursor: z
    .string()
    .regex(/^20\d{2}\.[0-9A-Za-z-]{1,40}\.[0-9A-Za-z-]{1,40}$/, '应为上一页答复里的 next，原样填入')
    .meta({ description: '从哪里接着列：上一页答复里的 next' }),
  table: z
    .string()
    .regex(/^[0-9a-z-]{1,60}$/, '应为表标识，如 expenditure')
    .meta({ description: '只要这一张表：表标识', examples: ['expenditure'] }),
  file: z
    .string()
    .regex(/^[0-9A-Za-z.-]{1,60}$/, '应为文件清单里的文件名，如 report.pdf')
    .meta({ description: '文件名', examples: ['report.pdf'] }),
} as const;

export type ParameterName = keyof typeof PARAMETERS;

/** A parameter that is not what it may be. */
export type WrongParameter = { parameter: string; message: string };

/**
 * Checks what was asked against what may be asked: every part of the address, and of the query only what is known, once.
 * @returns the given values by name, or the first that is wrong
 */
export function checkParameters(input: {
  path: readonly ParameterName[];
  query: readonly ParameterName[];
  params: Readonly<Record<string, string>>;
  search: URLSearchParams;
}): { ok: true; value: Partial<Record<ParameterName, string>> } | { ok: false; error: WrongParameter } {
  const { path, query, params, search } = input;
  for (const name of new Set(search.keys()))
    if (!(query as readonly string[]).includes(name))
      return wrong(name, `没有这个参数${query.length === 0 ? '' : `，可用的有 ${query.join('、')}`}`);
  const value: Partial<Record<ParameterName, string>> = {};
  for (const name of [...path, ...query]) {
    const given = path.includes(name) ? [params[name] ?? ''] : search.getAll(name);
    const [first] = given;
    if (first === undefined) continue;
    if (given.length > 1) return wrong(name, '只能给一次');
    const read = PARAMETERS[name].safeParse(first);
    if (!read.success) return wrong(name, read.error.issues[0]?.message ?? '不对');
    value[name] = read.data;
  }
  return { ok: true, value };
}

function wrong(parameter: string, why: string): { ok: false; error: WrongParameter } {
  return { ok: false, error: { parameter, message: `参数 ${parameter} ${why}` } };
}
