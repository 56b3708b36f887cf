import { type Fen, fen } from '#lib/core/money/index.ts';
import { BASES } from '../../look-up/bases.ts';
import { countedAmount } from '../../look-up/cells.ts';
import { compareTerms, concluded } from '../../look-up/equation.ts';
import { formTerm } from '../../look-up/forms.ts';
import { otherOperating } from '../../look-up/other-operating.ts';
import { totalRowOf } from '../../look-up/parts.ts';
import type { Term } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { SubjectOverallForm } from '../../subject/form.ts';
import type { SubjectTable } from '../../subject/table.ts';

/** TI-18: 项目支出情况 of the overall form adds up to 特定目标类, with or without 其他运转类 as the template counts them. */
export const overallProjectSums: RuleDefinition = {
  id: 'TI-18',
  statement: '整体表 项目支出情况 Σ = 特定目标类 + 其他运转类 (按模板口径)',
  relatesTo: '表11/12',
  level: 'block',
  basis: BASES.performance,
  explanation: '整体支出绩效目标表列出的项目应当是全部项目。合计不符时核对是否漏列项目或金额没有更新。',
  reads: ['overallForm', 'tables', 'fiscalYear'],
  examine: ({ overallForm, tables, fiscalYear }, limits) => {
    if (overallForm === undefined || overallForm.projects.length === 0) return noData('整体表的项目支出情况');
    const sum = projectsTerm(overallForm);
    const specific = specificTerm(overallForm, fiscalYear);
    if (sum === undefined || specific === undefined) return noData('整体表的特定目标类金额');
    const other = otherOperating(tables.get('projects'));
    const beyond = beyondProjects(tables.get('expenditure'));
    // 其他运转类 stands in 运转类 in some districts, 经营支出 in 特定目标类 in others: all ways of counting are right.
    const ways = [other, -beyond, other - beyond].filter((shift) => shift !== 0);
    const isSum = ways.some((shift) => Math.abs(sum.amount - specific.amount - shift) <= limits.tolerance);
    return concluded([isSum ? 'agrees' : compareTerms({ stated: sum, expected: specific, limits })], '整体表的项目');
  },
};

function projectsTerm(form: SubjectOverallForm): Term | undefined {
  let sum = 0;
  for (const { current } of form.projects) {
    if (current.amount === undefined && current.text.trim() !== '') return undefined;
    sum += current.amount ?? 0;
  }
  return {
    name: '整体支出绩效目标表各项目本年度预算之和',
    amount: fen(sum),
    at: form.projects.map(({ current }) => current.at),
  };
}

function specificTerm(form: SubjectOverallForm, year: number | undefined): Term | undefined {
  const lines = form.composition.filter(({ side, id }) => side === 'spending' && id === 'specific');
  const line = lines.find((candidate) => candidate.year === year) ?? (lines.length === 1 ? lines[0] : undefined);
  return formTerm('整体支出绩效目标表“特定目标类”', line?.amount);
}

/** 经营支出, 上缴上级 and 对附属单位补助 of 支出总表: they have no project in 项目支出表. */
function beyondProjects(table: SubjectTable | undefined): Fen {
  const total = table && totalRowOf(table);
  const columns = ['business', 'remittance', 'subsidy'];
  return fen(columns.reduce((sum, column) => sum + (countedAmount(total?.cells.get(column)) ?? 0), 0));
}
