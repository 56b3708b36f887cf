import { fen, parseAmount } from '#lib/core/money/index.ts';
import { wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { indicatorFinding, indicatorValue, namedIndicators } from '../../look-up/goals.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';
import type { SubjectIndicator, SubjectProjectForm } from '../../subject/form.ts';

/** Names of the cost of the whole project: a unit cost has a measure of its own (元/人), a part its own words before it. */
const WHOLE_COST =
  /^(?:项目|本项目|年度|当年|全年|总|经济|预算|资金|经费|支出|的)*(?:总成本|项目成本|成本|成本控制(?:目标|数|额|金额)?|预算控制(?:数|额|金额)?|总额)$/;
/** A part of the cost, which may be less than the whole and never more. */
const COST = /(?:成本|预算)(?:控制)?(?:目标|数|额|金额)?$/;
const NO_COST = /(?:节约|降低|减少|单位|人均|平均|单价|标准)/;
/** Where the reasons tell of less money, the years that they name are not to be relied on. */
const REDUCED = /(?:减少|压减|压缩|下降|核减|调减)/;

/** PF-14: the cost that is aimed at is the budget that is asked for. */
export const costsAgree: RuleDefinition = {
  id: 'PF-14',
  statement: '成本指标与预算金额一致; 节约率与预算变化一致',
  relatesTo: '绩效表↔预算',
  level: 'warn',
  basis: BASES.performance,
  explanation: '项目总成本、成本控制数应与项目当年预算一致；写有节约率的，当年预算应当比上年少。压减预算后要同步修改。',
  reads: ['fiscalYear', 'projectForms'],
  examine: ({ projectForms, fiscalYear }, limits) => {
    const stated = projectForms.filter(({ goals }) => goals.some(({ term }) => term === 'annual'));
    if (stated.length === 0) return noData('项目的年度绩效指标');
    return judged(stated.flatMap((form) => [...otherCosts(form, limits), ...brokenSavings({ form, fiscalYear })]));
  },
};

function costIndicators(form: SubjectProjectForm) {
  return form.goals
    .filter(({ term }) => term === 'annual')
    .flatMap(namedIndicators)
    .filter(({ level1, level2 }) => `${level1}${level2}`.includes('成本'));
}

function otherCosts(form: SubjectProjectForm, limits: RuleLimits): RuleFinding[] {
  const budget = form.currentBudget?.amount;
  if (budget === undefined) return [];
  const costs = costIndicators(form).flatMap(statedCost);
  const agrees = (amount: number) =>
    [budget, form.totalBudget?.amount].some((one) => one !== undefined && Math.abs(amount - one) <= limits.tolerance);
  if (agrees(costs.reduce((sum, { amount }) => sum + amount, 0))) return [];
  return costs.flatMap(({ indicator, amount, isWhole }): RuleFinding[] => {
    if (agrees(amount) || (!isWhole && amount < Math.max(budget, form.totalBudget?.amount ?? 0))) return [];
    return [
      {
        ...indicatorFinding(indicator, {
          message: `项目“${form.name}”的成本指标“${indicator.name}”为“${indicator.value}”，项目当年预算为 ${wanyuan(budget)}，请核对`,
          stated: indicator.value,
          expected: wanyuan(budget),
        }),
        at: [indicator.at, form.currentBudget?.at ?? form.at],
      },
    ];
  });
}

/** An amount of money that an indicator says the project, or a part of it, costs. */
function statedCost(indicator: SubjectIndicator) {
  const value = indicatorValue(indicator);
  const name = indicator.name.replace(/\s/g, '');
  if (value.kind !== 'number' || (value.measure !== '万元' && value.measure !== '元')) return [];
  if (NO_COST.test(name) || !COST.test(name.replace(/总额$/, '成本'))) return [];
  const read = parseAmount(value.number, value.measure);
  return read.ok ? [{ indicator, amount: read.value, isWhole: WHOLE_COST.test(name) || name.includes('总成本') }] : [];
}

/** “成本节约率 ≥2%” of a project whose budget did not fall by as much. */
function brokenSavings(input: { form: SubjectProjectForm; fiscalYear: number | undefined }): RuleFinding[] {
  const { form, fiscalYear } = input;
  const now = form.currentBudget?.amount;
  const before = form.history.find(({ year }) => year === (fiscalYear ?? 0) - 1)?.amount.amount;
  if (now === undefined || before === undefined || before === 0 || now < before) return [];
  const reasons = (['historyNote', 'changeReason'] as const).map((field) => form.fields.get(field)?.text ?? '');
  if (reasons.some((text) => REDUCED.test(text))) return [];
  return costIndicators(form).flatMap((indicator): RuleFinding[] => {
    const value = indicatorValue(indicator);
    const saves = value.kind === 'number' && /[%％]/.test(value.measure) && Number(value.number) > 0;
    if (!saves || !/节约率/.test(indicator.name)) return [];
    return [
      indicatorFinding(indicator, {
        message: `项目“${form.name}”写有“${indicator.name} ${indicator.value}”，而当年预算比上年${now === before ? '没有减少' : `增加 ${wanyuan(fen(now - before))}`}，请核对`,
        stated: indicator.value,
        level: 'info',
      }),
    ];
  });
}
