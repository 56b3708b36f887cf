import type { Classification } from '#lib/core/classification/index.ts';
import type { PriorFigure, PriorReading } from '#lib/core/entry/index.ts';

/** The budget that last year's figures are for. */
export type ReadingBudget = { fiscalYear: number; departmentName: string; classification: Classification };

/**
 * A reading as one budget takes it: figures of another year or another department are all doubtful, and 科目 that this year
 * calls otherwise or has no more are told. They stay under last year's codes, as the form has them.
 */
export function readingForBudget({ reading, budget }: { reading: PriorReading; budget: ReadingBudget }): PriorReading {
  const doubts = [...yearDoubt(reading, budget), ...departmentDoubt(reading, budget)];
  const figures = reading.figures
    .map((figure) => withRemark(figure, budget))
    .map((figure): PriorFigure => (doubts.length === 0 ? figure : { ...figure, sure: 'doubtful' }));
  return {
    ...reading,
    figures,
    told: [...doubts.map((why) => ({ what: '整份报告', why })), ...changedAccounts(figures), ...reading.told],
  };
}

function yearDoubt({ fiscalYear }: PriorReading, budget: ReadingBudget): string[] {
  const wanted = budget.fiscalYear - 1;
  if (fiscalYear === wanted) return [];
  return [
    fiscalYear === undefined
      ? `没有读出报告是哪一年的，应为 ${wanted} 年`
      : `报告是 ${fiscalYear} 年的，应为 ${wanted} 年`,
  ];
}

function departmentDoubt({ department }: PriorReading, { departmentName }: ReadingBudget): string[] {
  const own = bare(departmentName);
  const read = bare(department ?? own);
  // A short name and a full one are one department: “区医疗保障局”, “武汉市江夏区医疗保障局”.
  return read.includes(own) || own.includes(read) ? [] : [`报告是“${department}”的，本预算是“${departmentName}”`];
}

function bare(name: string): string {
  return name.normalize('NFKC').replace(/\s|\(.*?\)/g, '');
}

function withRemark(figure: PriorFigure, { fiscalYear, classification }: ReadingBudget): PriorFigure {
  const code = figure.section === 'functions' ? figure.row.function : undefined;
  if (code === undefined) return figure;
  const now = classification.functional.byCode.get(code)?.name;
  const printed = figure.label.slice(code.length).trim();
  if (now === undefined) return { ...figure, remark: `${fiscalYear} 年没有这个科目，按上年的编码填` };
  return bare(now) === bare(printed) ? figure : { ...figure, remark: `${fiscalYear} 年叫“${now}”` };
}

/** 科目 of last year that are others this year, once each. */
function changedAccounts(figures: readonly PriorFigure[]): { what: string; why: string }[] {
  const changed = new Map(
    figures.flatMap(({ section, label, remark }) =>
      section === 'functions' && remark !== undefined ? [[label, remark] as const] : [],
    ),
  );
  return [...changed].map(([what, why]) => ({ what, why }));
}
