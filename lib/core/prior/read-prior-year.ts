import type { Classification } from '#lib/core/classification/index.ts';
import type { PriorReading } from '#lib/core/entry/index.ts';
import { type ReadDocument, readReport } from '#lib/core/reading/index.ts';
import { readFunctions } from './functions.ts';
import { readIncome } from './income.ts';
import { readProjects } from './projects.ts';
import type { PriorReport } from './report.ts';
import { readTotals } from './totals.ts';

/**
 * What a published report says for next year's 上年预算数: each figure with the places that say it. Amounts are as printed,
 * to 0.01 万元. Nothing is guessed: what is not read is told, what does not add up or is said in two ways is doubtful.
 * @param input.classifications the 科目 of a year, or of the nearest that is known
 */
export function readPriorYear(input: {
  document: ReadDocument;
  classifications: (fiscalYear: number) => Classification | undefined;
}): PriorReading {
  const { document } = input;
  const subject = readReport(input);
  const report: PriorReport = { subject, kind: document.kind };
  const totals = readTotals(report);
  const parts = [readFunctions(report), readIncome(report), readProjects(report)];
  const department = subject.department.disclosureName ?? subject.department.name;
  return {
    file: document.name,
    ...(subject.fiscalYear === undefined ? {} : { fiscalYear: subject.fiscalYear }),
    ...(department === undefined ? {} : { department }),
    figures: [...totals.figures, ...parts.flatMap(({ figures }) => figures)],
    told: [
      ...parts.flatMap(({ told }) => told),
      ...totals.missing.map((what) => ({ what, why: '报告里没有读到，请自己填' })),
      ...document.notRead,
    ],
  };
}
