import type { Fen } from '#lib/core/money/index.ts';
import type { Budget, OverallPerformance } from '#lib/core/package/index.ts';
import { assembleGoals } from './assemble-goals.ts';
import { type Assembly, missing, recordOf, rowsOf } from './assembly.ts';
import { sumLimit, tooLarge } from './gap.ts';
import { given } from './given.ts';
import { fieldOf, isStated, neededOf, type ReadRow, textOf } from './read-row.ts';

const OVERALL = { form: 'overall-performance', owner: '' } as const;

/** 整体支出绩效目标; nothing where nothing of it is filled. */
export function assembleOverall(assembly: Assembly): Pick<Budget, 'performance'> {
  const record = recordOf(assembly, { ...OVERALL, section: 'overall' });
  const history = rowsOf(assembly, { ...OVERALL, section: 'history' });
  const summary = rowsOf(assembly, { ...OVERALL, section: 'summary' }).filter((row) => row.counts);
  const goals = assembleGoals(assembly, OVERALL);
  if (record === undefined && history.length + summary.length + goals.length === 0) return {};
  if (record === undefined)
    missing(assembly, {
      place: { ...OVERALL, row: 'overall' },
      message: '“部门职能概述”和“年度工作任务”没有填，请补上',
    });
  const performance: OverallPerformance = {
    ...given({
      filedOn: fieldOf<string>(record, 'filedOn'),
      preparer: fieldOf<string>(record, 'preparer'),
      phone: fieldOf<string>(record, 'phone'),
      until: fieldOf<number>(record, 'until'),
    }),
    overview: textOf(record, 'overview'),
    tasks: textOf(record, 'tasks'),
    history: history.flatMap((row) => (row.counts ? historyOf(assembly, row) : [])),
    ...(summary.length > 0 || isStated(record?.row, 'summary') ? { projectSummary: summary.map(summaryOf) } : {}),
    goals,
  };
  return { performance };
}

function historyOf(assembly: Assembly, row: ReadRow): OverallPerformance['history'] {
  const amount = (field: string) => neededOf<Fen>(row, field);
  const income = {
    appropriation: amount('income.appropriation'),
    fiscalAccount: amount('income.fiscalAccount'),
    unit: amount('income.unit'),
  };
  const spending = {
    personnel: amount('spending.personnel'),
    operating: amount('spending.operating'),
    specific: amount('spending.specific'),
  };
  if (sumLimit()(...Object.values(income)) && sumLimit()(...Object.values(spending)))
    return [{ year: neededOf<number>(row, 'year'), income, spending }];
  assembly.gaps.push(tooLarge(row.place));
  return [];
}

function summaryOf(row: ReadRow): NonNullable<OverallPerformance['projectSummary']>[number] {
  return {
    name: textOf(row, 'name'),
    category: textOf(row, 'category'),
    total: neededOf<Fen>(row, 'total'),
    current: neededOf<Fen>(row, 'current'),
    use: textOf(row, 'use'),
  };
}
