import { checkSubject, RULES, type RuleSettings } from '#lib/core/checks/index.ts';
import type { Classification } from '#lib/core/classification/index.ts';
import { type ReadDocument, readReport } from '#lib/core/reading/index.ts';
import type { ExaminedReport } from './examination.ts';
import { examinationOf } from './examination-of.ts';
import { examinedRules } from './examined-rules.ts';
import { priorOf } from './prior-of.ts';

/**
 * Examines a published report: its figures are read back out of its tables and sentences, and every rule is asked.
 * @param input.prior last year's report; its figures are those that changes are held against
 * @param input.classifications the 科目 of a year, or of the nearest that is known
 */
export function examineReport(input: {
  document: ReadDocument;
  prior?: ReadDocument | undefined;
  classifications: (fiscalYear: number) => Classification | undefined;
  settings?: RuleSettings | undefined;
}): ExaminedReport {
  const { document, classifications, settings } = input;
  const read = (report: ReadDocument) => readReport({ document: report, classifications });
  const own = read(document);
  const prior = input.prior === undefined ? undefined : priorOf({ subject: read(input.prior), before: own.fiscalYear });
  const subject = prior === undefined ? own : { ...own, prior };
  const { checked } = checkSubject({ subject, rules: RULES, ...(settings === undefined ? {} : { settings }) });
  const { name, disclosureName } = subject.department;
  const department = disclosureName ?? name;
  return {
    examination: examinationOf({ document, subject, checked }),
    ...(department === undefined ? {} : { department }),
    ...(subject.fiscalYear === undefined ? {} : { fiscalYear: subject.fiscalYear }),
    ...(prior === undefined || input.prior === undefined
      ? {}
      : { prior: { name: input.prior.name, fiscalYear: prior.fiscalYear, amounts: prior.amounts.size } }),
    tables: [...subject.tables.values()].map(({ number, title, rows }) => ({
      ...(number === undefined ? {} : { number }),
      title,
      rows: rows.length,
    })),
    rules: examinedRules(checked),
    blocks: document.blocks,
  };
}
