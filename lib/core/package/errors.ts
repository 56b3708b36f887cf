import type { z } from 'zod';

/** What is wrong with a package and where: `path` as in `expenditure[12].economic`, empty for the whole file. */
export type PackageError = { path: string; message: string };

/** One line for people: `expenditure[12].economic：30298 不在2026年科目表中`. */
export function formatPackageError(error: PackageError): string {
  return error.path === '' ? error.message : `${error.path}：${error.message}`;
}

/** Writes a path as people read it in the file. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

const TYPE_NAMES: Record<string, string> = {
  string: '文本',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  object: '对象 {…}',
  array: '列表 […]',
  record: '对象 {…}',
};

/** Turns what the schema found into errors for people; an unknown key is named by its own path. */
export function describeIssues(issues: readonly z.core.$ZodIssue[]): PackageError[] {
  return issues.flatMap((issue): PackageError[] => {
    const path = formatPath(issue.path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: formatPath([...issue.path, shorten(key)]),
        message: '未知的字段，请删去或核对拼写',
      }));
    return [{ path, message: describeIssue(issue) }];
  });
}

function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return '缺少此项，请补上';
      // One of too many digits has become infinite, and can no longer be told.
      if (issue.expected === 'string' && Number.isFinite(issue.input)) return `应为文本，请给 ${issue.input} 加上引号`;
      return `应为${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.input === undefined
        ? '缺少此项，请补上'
        : `“${shorten(issue.input)}”不在可选值之中，应为 ${issue.values.map(String).join('、')} 之一`;
    case 'invalid_key':
      return '键名不合规定，应为编码或年份';
    default:
      // What a schema says of its own is in Chinese; what it leaves to the library is not.
      return /\p{Script=Han}/u.test(issue.message) ? issue.message : describeBound(issue);
  }
}

function describeBound(issue: z.core.$ZodIssue): string {
  const measured = 'origin' in issue ? (MEASURES[issue.origin] ?? '') : '';
  if (issue.code === 'too_big') return `太大或太多，最多 ${issue.maximum}${measured}，请缩减`;
  if (issue.code === 'too_small') return `太小或太少，至少 ${issue.minimum}${measured}，请补上`;
  return '不合规定的值，请核对';
}

/** What the size of a kind of value counts. */
const MEASURES: Record<string, string> = { string: ' 个字', array: ' 项' };

/** A value as a message quotes it: its beginning, where it is long. */
export function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
