import { type CheckedRule, type Finding, findingsOf, type Subject } from '#lib/core/checks/index.ts';
import type { NotRead, ReadDocument } from '#lib/core/reading/index.ts';
import type { Examination, ExaminationFinding } from './examination.ts';

/** The output for a report that was read and examined. Graver findings stand first, otherwise in the rules' order. */
export function examinationOf(input: {
  document: ReadDocument;
  subject: Subject;
  checked: readonly CheckedRule[];
}): Examination {
  const { document, subject, checked } = input;
  const { name, kind, pages } = document;
  const quoteAt = quotes(document);
  const findings = findingsOf({ checked }).map((finding) => findingOf({ finding, quoteAt }));
  return {
    format: 'budget-examination',
    version: 1,
    source: { name, kind, ...(pages === undefined ? {} : { pages }) },
    ...(subject.template === undefined ? {} : { template: subject.template }),
    read: readCounts(subject),
    findings: [...bySeverity(findings)],
    notChecked: [...document.notRead, ...rulesNotAsked(checked)],
  };
}

function bySeverity(findings: readonly ExaminationFinding[]): ExaminationFinding[] {
  return (['error', 'warning', 'notice'] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
}

function findingOf({ finding, quoteAt }: { finding: Finding; quoteAt: (at: ExaminationFinding['at']) => string }) {
  const { rule, severity, message, quote, stated, expected, tail, cause } = finding;
  const at = contractPlace(finding.at[0] ?? {});
  return {
    rule,
    severity: tail === true ? ('notice' as const) : severity,
    quote: quote ?? quoteAt(at),
    stated: stated ?? '',
    expected: expected ?? '',
    tail: tail === true,
    at,
    message,
    ...(cause === undefined ? {} : { cause }),
  };
}

/** A place with the keys of the output alone. */
function contractPlace({ page, line, section, table, row, column }: Finding['at'][number]): ExaminationFinding['at'] {
  return {
    ...(page === undefined ? {} : { page }),
    ...(line === undefined ? {} : { line }),
    ...(section === undefined || section === '' ? {} : { section }),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}

/** The report's own text at a place: the paragraph, or the row of a table. */
function quotes({ blocks }: ReadDocument): (at: ExaminationFinding['at']) => string {
  const texts = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind === 'line') texts.set(`${block.at.page ?? ''}:${block.at.line ?? ''}`, block.text);
    else
      for (const { cells, at } of block.rows)
        texts.set(
          `${at.page ?? ''}:${at.line ?? ''}`,
          cells
            .map(({ text }) => text)
            .join(' ')
            .trim(),
        );
  }
  return ({ page, line }) => (line === undefined ? '' : (texts.get(`${page ?? ''}:${line}`) ?? ''));
}

/** How much was read: tables and forms, paragraphs, amounts in tables and figures in sentences. */
function readCounts({ tables, projectForms, overallForm, sentences }: Subject): Examination['read'] {
  const forms = projectForms.length + (overallForm === undefined ? 0 : 1);
  const cells = [...tables.values()].flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
  const stated = sentences.map(
    ({ amounts, shares, changes, counts }) => amounts.length + shares.length + changes.length + counts.length,
  );
  return {
    tables: tables.size + forms,
    sentences: sentences.length,
    figures: cells.filter(({ amount }) => amount !== undefined).length + stated.reduce((sum, count) => sum + count, 0),
  };
}

/** Rules that what was read does not answer; those that lack the same thing are named together. */
function rulesNotAsked(checked: readonly CheckedRule[]): NotRead[] {
  const lacking = new Map<string, string[]>();
  for (const { rule, outcome } of checked)
    if (outcome.outcome === 'no-data') lacking.set(outcome.what, [...(lacking.get(outcome.what) ?? []), rule.id]);
  return [...lacking].map(([what, rules]) => ({ what: `规则 ${rules.join('、')}`, why: `没有读到：${what}` }));
}
