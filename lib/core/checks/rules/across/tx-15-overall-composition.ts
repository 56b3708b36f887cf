import { type Fen, fen, roundToPublishedStep } from '#lib/core/money/index.ts';
import { totalTermOf } from '../../look-up/across.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareTerms, concluded } from '../../look-up/equation.ts';
import { formTerm } from '../../look-up/forms.ts';
import { otherOperating } from '../../look-up/other-operating.ts';
import { sumTerm, type Term } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { CompositionLine } from '../../subject/form.ts';
import type { Subject } from '../../subject/subject.ts';

/** TX-15: 支出构成 of the overall form is what the tables say: 人员类, 运转类, 特定目标类 and the whole. */
export const overallComposition: RuleDefinition = {
  id: 'TX-15',
  statement: '整体表 人员类 = 人员经费; 运转类 = 公用经费 + 其他运转类; 特定目标类 = 其余项目',
  relatesTo: '表11/12↔5,10',
  level: 'block',
  basis: BASES.performance,
  explanation:
    '整体支出绩效目标表的构成来自各预算表。不符时以预算表为准改正，其他运转类按本地口径归入运转类或特定目标类。',
  reads: ['overallForm', 'tables', 'fiscalYear', 'budget'],
  examine: (subject, limits) => {
    const { overallForm, fiscalYear } = subject;
    if (overallForm === undefined || fiscalYear === undefined) return noData('整体支出绩效目标表');
    const lines = overallForm.composition.filter(({ year }) => year === fiscalYear);
    if (lines.length === 0) return noData('整体支出绩效目标表的当年金额');
    return concluded(
      [
        ...(['income', 'spending'] as const).map((side) => total(subject, lines, side, limits)),
        ...spending(subject, lines, limits),
      ],
      '支出总表、一般公共预算支出表',
    );
  },
};

const NAMES = { total: '合计', personnel: '人员类', operating: '运转类', specific: '特定目标类' } as const;

function termOf(
  lines: readonly CompositionLine[],
  side: CompositionLine['side'],
  id: keyof typeof NAMES,
): Term | undefined {
  const line = lines.find((candidate) => candidate.side === side && candidate.id === id);
  const name = side === 'income' ? '收入构成' : '支出构成';
  return formTerm(`整体支出绩效目标表${name}“${NAMES[id]}”`, line?.amount);
}

function total(
  subject: Subject,
  lines: readonly CompositionLine[],
  side: CompositionLine['side'],
  limits: RuleLimits,
): Comparison {
  const table = side === 'income' ? 'income' : 'expenditure';
  return compareTerms({ stated: termOf(lines, side, 'total'), expected: totalTermOf(subject, table, 'total'), limits });
}

/**
 * 人员类 and 运转类 stand in the tables for 一般公共预算 alone: where other money pays 基本支出, only their sum can be told.
 */
function spending(subject: Subject, lines: readonly CompositionLine[], limits: RuleLimits): Comparison[] {
  const basic = totalTermOf(subject, 'expenditure', 'basic');
  const project = totalTermOf(subject, 'expenditure', 'project');
  const general = (column: string) => totalTermOf(subject, 'general-by-function', column);
  const isGeneral = basic !== undefined && basic.amount === general('basic')?.amount;
  const line = (id: 'personnel' | 'operating' | 'specific') => termOf(lines, 'spending', id);
  const other = otherOperatingOf(subject);
  const beyond = ['business', 'remittance', 'subsidy']
    .flatMap((column) => totalTermOf(subject, 'expenditure', column) ?? [])
    .filter(({ amount }) => amount !== 0);
  const compare = (stated: Term | undefined, expected: Term | undefined, shift: number): Comparison =>
    stated !== undefined &&
    other !== 0 &&
    expected !== undefined &&
    Math.abs(stated.amount - expected.amount - shift) <= limits.tolerance
      ? 'agrees'
      : compareTerms({ stated, expected, limits, summed: 3 });
  return [
    ...(isGeneral
      ? [compare(line('personnel'), general('personnel'), 0), compare(line('operating'), general('operating'), other)]
      : []),
    compare(
      line('specific'),
      beyond.length === 0 ? project : sumTerm('支出总表基本支出以外各类支出之和', [project, ...beyond]),
      -other,
    ),
  ];
}

/** In budgets of ours from the lines; in reports from the rows of 项目支出表. */
function otherOperatingOf({ budget, tables }: Subject): Fen {
  if (budget === undefined) return otherOperating(tables.get('projects'));
  const codes = new Set(
    budget.projects.filter(({ category }) => category === 'other-operating').map(({ code }) => code),
  );
  const lines = budget.expenditure.filter(({ project }) => codes.has(project));
  return roundToPublishedStep(fen(lines.reduce((sum, { amount }) => sum + amount, 0)));
}
