import { fen } from '#lib/core/money/index.ts';
import { wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { SubjectProjectForm } from '../../subject/form.ts';

/** PF-16: the years and the whole budget of a project fit what kind of project it is. */
export const soundYears: RuleDefinition = {
  id: 'PF-16',
  statement: '起止年度、长期目标截止年、项目总预算(跨年合计) 与项目属性一致',
  relatesTo: '申报表',
  level: 'warn',
  basis: BASES.preparation,
  explanation: '延续性项目写明起止年度，截止年不早于预算年度，总预算不少于当年预算；一次性项目只在当年。',
  reads: ['fiscalYear', 'projectForms'],
  examine: ({ fiscalYear, projectForms }, limits) => {
    if (projectForms.length === 0) return noData('项目申报表');
    return judged(
      projectForms.flatMap((form) =>
        [
          ...[...unsoundYears(form), ...offTheYear({ form, fiscalYear })].map((what) => ({ what, at: form.at })),
          ...smallTotal({ form, fiscalYear, limits }).map((what) => ({ what, at: form.totalBudget?.at ?? form.at })),
        ].map(({ what, at }) => ({ message: `项目“${form.name}”：${what}，请核对`, at: [at] })),
      ),
    );
  },
};

/** What a form contradicts itself in, whatever the year. */
function unsoundYears(form: SubjectProjectForm): string[] {
  const { attribute, duration, from, to } = form;
  const found: string[] = [];
  if (from !== undefined && to !== undefined && from > to) found.push(`起始年度 ${from} 晚于终止年度 ${to}`);
  if (duration === 'multi-year' && (from === undefined || to === undefined)) found.push('延续性项目没有写明起止年度');
  if (duration === 'one-off' && attribute === 'continuing') found.push('项目属性是持续性项目，项目类型却是一次性项目');
  if (duration === 'one-off' && from !== undefined && to !== undefined && from < to)
    found.push(`一次性项目的起止年度为 ${from}—${to}`);
  for (const { term, until } of form.goals)
    if (term === 'long-term' && until !== undefined && to !== undefined && until > to)
      found.push(`长期目标截止 ${until} 年，晚于终止年度 ${to}`);
  return found;
}

function offTheYear(input: { form: SubjectProjectForm; fiscalYear: number | undefined }): string[] {
  const { form, fiscalYear } = input;
  const { attribute, from, to } = form;
  if (fiscalYear === undefined) return [];
  const found: string[] = [];
  if (to !== undefined && to < fiscalYear) found.push(`终止年度 ${to} 早于预算年度 ${fiscalYear}`);
  if (from !== undefined && from > fiscalYear) found.push(`起始年度 ${from} 晚于预算年度 ${fiscalYear}`);
  if (attribute === 'new' && from !== undefined && from < fiscalYear)
    found.push(`新增性项目的起始年度 ${from} 早于预算年度 ${fiscalYear}`);
  for (const { term, until } of form.goals)
    if (term === 'long-term' && until !== undefined && until < fiscalYear)
      found.push(`长期目标截止 ${until} 年，早于预算年度 ${fiscalYear}`);
  return found;
}

/** The whole budget is at least this year's, and that of a project over several years at least what its years had. */
function smallTotal(input: { form: SubjectProjectForm; fiscalYear: number | undefined; limits: RuleLimits }): string[] {
  const { form, fiscalYear, limits } = input;
  const [total, current] = [form.totalBudget?.amount, form.currentBudget?.amount];
  if (total === undefined || current === undefined) return [];
  if (total < current - limits.tolerance) return [`项目总预算 ${wanyuan(total)} 少于当年预算 ${wanyuan(current)}`];
  const { duration, from } = form;
  if (duration !== 'multi-year' || from === undefined || fiscalYear === undefined) return [];
  const earlier = form.history.filter(({ year }) => year >= from && year < fiscalYear);
  const spent = fen(earlier.reduce<number>((sum, { amount }) => sum + (amount.amount ?? 0), current));
  if (total >= spent - limits.tolerance) return [];
  return [`项目总预算 ${wanyuan(total)} 少于 ${from} 年以来各年预算之和 ${wanyuan(spent)}`];
}
