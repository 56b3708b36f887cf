import { type CheckedSubject, checkSubject, findingsOf, RULES, type RuleSettings } from '#lib/core/checks/index.ts';
import type { Classification } from '#lib/core/classification/index.ts';
import { dateText } from '#lib/core/days/index.ts';
import { formatWanyuan } from '#lib/core/money/index.ts';
import { Narrator, nameBeforeYear } from '#lib/core/narrative/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { listedNames } from '#lib/core/private-data/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import {
  type PublishedTables,
  publishTables,
  type RoundingMode,
  type Table,
  type TableContext,
  tableContext,
  tablesWith,
} from '#lib/core/tables/index.ts';
import { assembleParts } from './assemble-parts.ts';
import type { DisclosureDocument, Part } from './document/document.ts';
import { maskReport } from './mask-private.ts';
import { subjectOf } from './subject/subject-of.ts';
import { templateFor } from './templates/template-for.ts';

/** No template of that id is in force for the year. */
export type DisclosureRefusal = { code: 'TEMPLATE_UNKNOWN'; template: string; fiscalYear: number };

/**
 * A budget with everything that follows from it: for screens that show how figures come about. `tables` are the ones it
 * was derived with, by which its cells explain themselves; `checked` the report as rules look at it, with how
 * each of them ended; `written` the report before anything private in it was masked, for who reviews it.
 */
export type Disclosure = {
  context: TableContext;
  tables: readonly Table[];
  published: PublishedTables;
  document: DisclosureDocument;
  checked: CheckedSubject;
  written: readonly Part[];
};

/**
 * Builds the report of a valid budget: tables, forms, sentences and findings, all from the same published amounts.
 * Pure: the same budget gives the same document.
 * @param input.rounding the template's own mode where absent
 * @param input.settings the bureau's levels of rules for the year; the catalogue's where absent
 * @param input.earlier what rules came to on an earlier state of the same budget: those untouched are not run again
 */
export function buildDisclosure(input: {
  budget: Budget;
  classification: Classification;
  rounding?: RoundingMode | undefined;
  settings?: RuleSettings | undefined;
  earlier?: CheckedSubject | undefined;
}): Result<Disclosure, DisclosureRefusal> {
  const { budget } = input;
  const template = templateFor({ id: budget.template, fiscalYear: budget.fiscalYear });
  if (template === undefined)
    return refuse({ code: 'TEMPLATE_UNKNOWN', template: budget.template, fiscalYear: budget.fiscalYear });
  const context = tableContext(input);
  const tables = tablesWith(template.tableVariants ?? []);
  const published = publishTables({ context, tables, mode: input.rounding ?? template.rounding });
  const narrator = new Narrator({ context, published });
  const parts = assembleParts({ template, narrator, context, published });
  const printed = printedTables(parts);
  const checked = checkSubject({
    subject: subjectOf({ context, published, parts }),
    rules: RULES,
    settings: input.settings,
    earlier: input.earlier,
  });
  const { disclosureName } = budget.department;
  const date = budget.disclosure?.publishedOn;
  const names = listedNames(budget.disclosure?.hiddenNames ?? '');
  const report = {
    title: `${nameBeforeYear(disclosureName, budget.fiscalYear)}部门预算`,
    cover: {
      heading: `${budget.fiscalYear}年度部门预算`,
      department: disclosureName,
      ...(date === undefined ? {} : { date: dateText(date) }),
    },
    fiscalYear: budget.fiscalYear,
    region: { ...budget.region },
    department: { code: budget.department.code, name: budget.department.name, disclosureName },
    template: template.id,
    rounding: {
      mode: published.mode,
      adjustments: published.adjustments
        .filter((moved) => printed.has(moved.table))
        .map((moved) => ({
          ...moved,
          rounded: formatWanyuan(moved.rounded),
          published: formatWanyuan(moved.published),
        })),
    },
    parts,
    changes: narrator.changes,
  };
  const document: DisclosureDocument = { ...maskReport({ report, names }), checks: findingsOf(checked) };
  return ok({ context, tables, published, document, checked, written: parts });
}

/** Ids of the tables that the report prints by themselves; others stand inside forms or in no report of the district. */
function printedTables(parts: readonly Part[]): ReadonlySet<string> {
  const blocks = parts.flatMap((part) => part.sections.flatMap((section) => section.blocks));
  return new Set(blocks.flatMap((block) => (block.kind === 'table' ? [block.id] : [])));
}
