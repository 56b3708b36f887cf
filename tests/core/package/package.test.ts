import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBudget, formatBudgetPackage, formatPackageError, parseBudgetPackage } from '#lib/core/package/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenPackageText } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';

type Raw = Record<string, never> & {
  expenditure: Record<string, unknown>[];
  projects: Record<string, unknown>[];
  units: Record<string, unknown>[];
  income: Record<string, unknown>[];
};

const parse = (text: string) => parseBudgetPackage({ text, classificationFor });
/** The errors of the golden package after a change, as people read them. */
const errorsAfter = (change: (raw: Raw) => void): string[] => {
  const raw = JSON.parse(goldenPackageText) as Raw;
  change(raw);
  const parsed = parse(JSON.stringify(raw));
  return parsed.ok ? [] : parsed.error.map(formatPackageError);
};

describe('a budget package', () => {
  it('is read and written without loss', () => {
    const parsed = parse(goldenPackageText);
    expect(parsed.ok).toBe(true);
    if (parsed.ok) expect(JSON.parse(formatBudgetPackage(parsed.value))).toEqual(JSON.parse(goldenPackageText));
  });

  it('of any shape is read back as it was written', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const parsed = parse(formatBudgetPackage(budget));
        expect(parsed).toEqual({ ok: true, value: budget });
      }),
      { numRuns: 200 },
    );
  });

  it('keeps line breaks, quotes and spaces of what people typed', () => {
    const raw = JSON.parse(goldenPackageText);
    raw.explanations.total = ' 行一\n行二\t"引号" \\ ';
    const parsed = parse(JSON.stringify(raw));
    expect(parsed.ok && encodeBudget(parsed.value).explanations?.total).toBe(raw.explanations.total);
  });
});

describe('a package with errors', () => {
  it('is refused with the path of each, all at once', () => {
    const errors = errorsAfter((raw) => {
      Object.assign(raw.expenditure[12] ?? {}, { economic: '30298' });
      Object.assign(raw.expenditure[3] ?? {}, { amount: '-5' });
      Object.assign(raw.expenditure[4] ?? {}, { amount: '1.234' });
      Object.assign(raw.expenditure[5] ?? {}, { amount: '90071992547409.92' });
      Object.assign(raw.expenditure[6] ?? {}, { colour: 'red' });
    });
    expect(errors).toEqual([
      'expenditure[3].amount：金额“-5”是负数，预算金额不能为负',
      'expenditure[4].amount：金额“1.234”的小数超过两位，请精确到分',
      'expenditure[5].amount：金额“90071992547409.92”太大，最大为 90071992547409.91 元',
      'expenditure[6].colour：未知的字段，请删去或核对拼写',
      'expenditure[12].economic：30298 不在2026年科目表中',
    ]);
  });

  it('quotes no more of a long value than its beginning', () => {
    const digits = '9'.repeat(100_000);
    const errors = errorsAfter((raw) => {
      Object.assign(raw.expenditure[1] ?? {}, { amount: digits });
      Object.assign(raw.expenditure[2] ?? {}, { amount: Number(digits) });
      Object.assign(raw.expenditure[3] ?? {}, { [`k${digits}`]: 1 });
    });
    expect(errors).toHaveLength(3);
    expect(errors[0]).toContain(`金额“${'9'.repeat(40)}…”太大`);
    for (const error of errors) expect(error.length).toBeLessThan(120);
  });

  it.each<[string, (raw: Raw) => void, string]>([
    ['an unknown key', (raw) => Object.assign(raw, { extra: 1 }), 'extra：未知的字段，请删去或核对拼写'],
    ['a missing unit name', (raw) => void delete raw.units[1]?.name, 'units[1].name：缺少此项，请补上'],
    [
      'an amount that is no text',
      (raw) => Object.assign(raw.income[0] ?? {}, { amount: 5 }),
      'income[0].amount：应为文本，请给 5 加上引号',
    ],
    [
      'a 款 where a 项 is needed',
      (raw) => Object.assign(raw.expenditure[0] ?? {}, { function: '20805' }),
      'expenditure[0].function：20805 行政事业单位养老支出 不是末级科目，应填7 位的项级功能科目',
    ],
    [
      'a missing project',
      (raw) => Object.assign(raw.expenditure[0] ?? {}, { project: 'NOPE' }),
      'expenditure[0].project：项目 NOPE 不在本预算中，请先列出该项目或改正编码',
    ],
    [
      "another unit's project",
      (raw) => Object.assign(raw.expenditure[0] ?? {}, { unit: '215002' }),
      'expenditure[0].unit：项目 42011526215Y000000100 属于单位 215001，不属于 215002，请改正单位或项目',
    ],
    [
      'a unit code given twice',
      (raw) => raw.units.push(structuredClone(raw.units[0] ?? {})),
      'units[3].code：编码 215001 与 units[0].code 重复，请改为唯一的编码',
    ],
    [
      'a project code given twice',
      (raw) => raw.projects.push(structuredClone(raw.projects[0] ?? {})),
      'projects[51].code：编码 42011526215Y000000100 与 projects[0].code 重复，请改为唯一的编码',
    ],
    [
      'a wrong last year',
      (raw) => Object.assign(raw.priorYear ?? {}, { fiscalYear: 2024 }),
      'priorYear.fiscalYear：上年应为 2025 年，现为 2024 年',
    ],
    [
      'an unknown source',
      (raw) => Object.assign(raw.income[0] ?? {}, { period: 'next' }),
      'income[0].period：“next”不在可选值之中，应为 current、carryover 之一',
    ],
    [
      "a project with its unit's code",
      (raw) => Object.assign(raw.projects[0] ?? {}, { code: '215001' }),
      'projects[0].code：项目编码 215001 与部门或单位的编码相同，请改为项目自己的编码',
    ],
    [
      'a unit called total',
      (raw) => Object.assign(raw.units[0] ?? {}, { code: 'total' }),
      'units[0].code：编码应为字母或数字，不能为空，也不能是 total',
    ],
    [
      'a year without a classification',
      (raw) => Object.assign(raw, { fiscalYear: 1066 }),
      'fiscalYear：年度不能早于2000',
    ],
  ])('names %s', (_name, change, message) => {
    expect(errorsAfter(change)).toContain(message);
  });

  it('whose sums leave exact arithmetic is refused', () => {
    const errors = errorsAfter((raw) => {
      for (const line of raw.expenditure.slice(0, 2)) line.amount = '90071992547409.91';
    });
    expect(errors).toEqual(['expenditure：各项金额合计太大，最大为 90071992547409.91 元，请核对金额单位']);
  });

  it('whose earlier years leave exact arithmetic is refused', () => {
    const errors = errorsAfter((raw) => {
      const spending = (raw.performance as unknown as { history: { spending: Record<string, string> }[] }).history[0]
        ?.spending;
      Object.assign(spending ?? {}, { personnel: '90071992547409.91', operating: '90071992547409.91' });
    });
    expect(errors).toEqual([
      'performance.history[0].spending：各项金额合计太大，最大为 90071992547409.91 元，请核对金额单位',
    ]);
  });

  it('that buys for another unit’s project is refused', () => {
    const errors = errorsAfter((raw) => {
      Object.assign((raw.procurement as unknown as Record<string, unknown>[])[0] ?? {}, { unit: '215003' });
    });
    expect(errors).toEqual([
      'procurement[0].unit：项目 42011526215Y000000137 属于单位 215001，不属于 215003，请改正单位或项目',
    ]);
  });

  it('is refused where one object has a field twice: which of the two was meant nobody can tell', () => {
    const errors = (text: string) => {
      const parsed = parse(text);
      return parsed.ok ? [] : parsed.error;
    };
    const message = (name: string) => `“${name}”在这里写了不止一次，只能留一个，请核对后删去其余的`;
    const twice = goldenPackageText.replace('"fiscalYear": 2026', '"fiscalYear": 2026, "fiscalYear": 2026');
    expect(errors(twice)).toEqual([{ path: 'fiscalYear', message: message('fiscalYear') }]);
    const nested =
      '{"a": [1, {"b": "}", "c": {"b": 1}}, {"b": "\\"b\\":", "\\u0062": [], "b": 2, "d": "b"}], "e": {"a": 1}}';
    expect(errors(nested)).toEqual([{ path: 'a[2].b', message: message('b') }]);
  });

  it('is refused politely when it is no JSON, too deep or too large', () => {
    const first = (text: string) => {
      const parsed = parse(text);
      return parsed.ok ? '' : formatPackageError(parsed.error[0] ?? { path: '', message: '' });
    };
    expect(first('{"format":\n oops}')).toBe(
      '文件不是有效的 JSON（“{"format":\n oops}”附近），请由本系统或按格式重新导出',
    );
    expect(first('{"format":\n 1 2}')).toMatch(/^文件不是有效的 JSON（第2行第4列附近）/);
    expect(first('{"a":'.repeat(5_000))).toMatch(/嵌套超过32层/);
    expect(first(' '.repeat(51 * 1024 * 1024))).toMatch(/超过 50 MB/);
    expect(first('[]')).toMatch(/应为对象/);
    expect(first('null')).toMatch(/应为对象/);
  });
});
