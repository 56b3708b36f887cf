import { amountText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, concluded } from '../../look-up/equation.ts';
import { tableFigure } from '../../look-up/figures.ts';
import { statedIds } from '../../look-up/stated.ts';
import { quoteOf } from '../../look-up/stated-against.ts';
import { spendingRows } from '../../look-up/stated-projects.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** NT-14: as many goals as there are projects and forms, for no more money than there is. */
export const performanceWords: RuleDefinition = {
  id: 'NT-14',
  statement: '绩效目标: 设置项目数 = 表10 项目数 = 申报表张数; 绩效资金 ≤ 项目支出',
  relatesTo: '十一(五)',
  level: 'block',
  basis: BASES.performance,
  explanation:
    '所有项目都要设置绩效目标，目标个数与项目支出表的项目数、公开的申报表张数一致，绩效管理的资金不超过支出预算。',
  reads: ['sentences', 'tables', 'projectForms'],
  examine: (subject, limits) =>
    concluded([...counts(subject), ...amounts(subject, limits)], '预算绩效管理情况、项目支出表'),
};

function counts(subject: Subject): Comparison[] {
  const rows = spendingRows(subject);
  const forms = subject.projectForms.length;
  const stated = subject.sentences.flatMap(({ counts: all, text }) =>
    all.filter(({ id }) => id === 'performance.project-count').map((count) => ({ count, text })),
  );
  const table = subject.tables.get('projects');
  const place = table === undefined ? [] : [{ ...table.at, table: table.id }];
  return [
    ...stated.map(({ count }): Comparison => {
      const expected = rows.length > 0 ? rows.length : forms;
      if (expected === 0) return undefined;
      // 整体 goals may be counted with those of projects; several goals of one project may be counted as one.
      if (count.count === expected || count.count === forms) return 'agrees';
      const what = rows.length > 0 ? `项目支出表列有 ${rows.length} 个项目` : `报告有 ${forms} 张项目申报表`;
      return {
        message: `“${count.text}${count.name}”与项目数不符：${what}，请核对`,
        at: [count.at, ...place],
        quote: count.text,
        stated: `${count.count} 个`,
        expected: `${expected} 个`,
      };
    }),
    forms === 0 || rows.length === 0 || forms === rows.length
      ? forms === 0 || rows.length === 0
        ? undefined
        : 'agrees'
      : {
          message: `项目支出表列有 ${rows.length} 个项目，项目申报表有 ${forms} 张，请核对是否每个项目都公开了申报表`,
          at: [...place, ...subject.projectForms.slice(0, 1).map(({ at }) => at)],
          stated: `${forms} 张`,
          expected: `${rows.length} 张`,
          level: 'warn',
        },
  ];
}

function amounts(subject: Subject, limits: RuleLimits): Comparison[] {
  const whole = tableFigure(subject, 'expenditure.total');
  return statedIds(subject, /^performance\.amount$/).map(({ amount, sentence }): Comparison => {
    if (whole === undefined) return undefined;
    if (amount.amount <= whole.amount + limits.tolerance) return 'agrees';
    return {
      message: `绩效目标管理的资金 ${wanyuan(amount.amount)} 大于${whole.name} ${wanyuan(whole.amount)}，请核对`,
      at: [amount.at, ...whole.at],
      quote: quoteOf({ amount, sentence }),
      stated: amountText(amount.amount),
      expected: `≤${amountText(whole.amount)}`,
    };
  });
}
