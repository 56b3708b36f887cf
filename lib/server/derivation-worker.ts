import { buildDisclosure, templateFor } from '#lib/core/disclosure/index.ts';
import { ok, refuse } from '#lib/core/result/index.ts';
import { budgetView, type CellExplanation, explanationOf } from '#lib/core/screen/index.ts';
import { type Table, type TableContext, tableContext, tablesWith } from '#lib/core/tables/index.ts';
import { compareBudget } from '#lib/usecases/compare-budget.ts';
import { assembledDraft } from '#lib/usecases/derived-budget.ts';
import { type AssembledDraft, examineBudget } from '#lib/usecases/examine-budget.ts';
import { answerJobs } from './answer-jobs.ts';
import type { DerivationAnswer, DerivationJob } from './derivation-protocol.ts';

/** How many are kept: a person looks at one budget, then at its cells. */
const KEPT = 4;
const kept = new Map<string, AssembledDraft>();

/** The process that derives tables, sentences and findings: one job at a time, each answered, whatever happens. */
answerJobs(answered);

function answered({ name, source: sent, question }: DerivationJob): DerivationAnswer {
  try {
    const source = sent === undefined ? kept.get(name) : assembledDraft(sent);
    if (source === undefined) return refuse({ code: 'SOURCE_NEEDED' });
    keep(name, source);
    if (question.kind === 'report') return report(source, question);
    if (question.kind === 'comparison')
      return ok({ kind: 'comparison', compared: encoded(compareBudget({ source, base: question.base })) });
    return question.kind === 'cell' ? cellLines(source, question) : examination(source, question);
  } catch (error) {
    return refuse({
      code: 'DERIVATION_FAILED',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

function keep(name: string, source: AssembledDraft): void {
  kept.delete(name);
  kept.set(name, source);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

function examination(
  source: AssembledDraft,
  { part }: Extract<DerivationJob['question'], { kind: 'examination' }>,
): DerivationAnswer {
  const examined = examineBudget({ source, part });
  return examined.ok ? ok({ kind: 'examination', examination: examined.value }) : examined;
}

function report(
  source: AssembledDraft,
  { rounding, partOf }: Extract<DerivationJob['question'], { kind: 'report' }>,
): DerivationAnswer {
  const built = buildDisclosure({ ...source, rounding, settings: source.ruleSettings });
  if (!built.ok) return built;
  const { document, published } = built.value;
  const view = budgetView({ document, tables: published.exact, partOf });
  return ok({ kind: 'report', document: { title: document.title, json: encoded(document) }, view: encoded(view) });
}

/** Needs no table derived as a rule: only the lines, and what the template's tables count of them. */
function cellLines(
  source: AssembledDraft,
  { cell }: Extract<DerivationJob['question'], { kind: 'cell' }>,
): DerivationAnswer {
  const { template: id, fiscalYear } = source.budget;
  const template = templateFor({ id, fiscalYear });
  if (template === undefined) return refuse({ code: 'TEMPLATE_UNKNOWN', template: id, fiscalYear });
  const tables = tablesWith(template.tableVariants ?? []);
  const context = tableContext(source);
  const explanation = explanationOf({ context, tables, cell, places: source.assembled.places });
  if (explanation.lines.length === 0 && !isCell({ context, tables, cell })) return refuse({ code: 'CELL_UNKNOWN' });
  return ok({ kind: 'cell', lines: encoded(explanation) });
}

/** Whether the tables have a cell that no line reaches. */
function isCell(input: { context: TableContext; tables: readonly Table[]; cell: CellExplanation['cell'] }): boolean {
  const { context, tables, cell } = input;
  const derived = tables.find(({ id }) => id === cell.table)?.derive(context);
  if (derived === undefined) return false;
  return derived.rows.some(({ id }) => id === cell.row) && derived.columns.some(({ id }) => id === cell.column);
}

function encoded(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
