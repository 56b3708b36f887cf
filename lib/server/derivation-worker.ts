import { buildDisclosure, type RoundingMode, templateFor } from '#lib/core/disclosure/index.ts';
import { type Facts, factsOf, publicExplanation } from '#lib/core/explanation/index.ts';
import { ok, refuse } from '#lib/core/result/index.ts';
import { budgetView } from '#lib/core/screen/index.ts';
import { tableContext, tablesWith } from '#lib/core/tables/index.ts';
import { assembledDraft } from '#lib/usecases/budgets/derived-budget.ts';
import { explainBudgetNumber } from '#lib/usecases/budgets/explain-budget-number.ts';
import { type AssembledDraft, examineBudget } from '#lib/usecases/examination/examine-budget.ts';
import { compareBudget } from '#lib/usecases/review/compare-budget.ts';
import { answerJobs } from './answer-jobs.ts';
import type { DerivationAnswer, DerivationJob, PublishedJob, PublishedSource } from './derivation-protocol.ts';

/** How many are kept: a person looks at one budget, then at its cells. */
const KEPT = 4;
const kept = new Map<string, AssembledDraft>();

type Built = ReturnType<typeof buildDisclosure>;
const built = new WeakMap<AssembledDraft, { rounding: RoundingMode | undefined; disclosure: Built }>();

/** The process that derives tables, sentences and findings: one job at a time, each answered, whatever happens. */
answerJobs(answered);

function answered(job: DerivationJob | PublishedJob): DerivationAnswer {
  try {
    if ('published' in job) return published(job);
    const { name, source: sent, question } = job;
    const source = sent === undefined ? kept.get(name) : assembledDraft(sent);
    if (source === undefined) return refuse({ code: 'SOURCE_NEEDED' });
    keepLast(kept, name, source);
    if (question.kind === 'report') return report(source, question);
    if (question.kind === 'comparison')
      return ok({ kind: 'comparison', compared: encoded(compareBudget({ source, base: question.base })) });
    return question.kind === 'number' ? explained(source, question) : examination(source, question);
  } catch (error) {
    return refuse({
      code: 'DERIVATION_FAILED',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

function keepLast<T>(among: Map<string, T>, name: string, value: T): void {
  among.delete(name);
  among.set(name, value);
  const [oldest] = among.keys();
  if (among.size > KEPT && oldest !== undefined) among.delete(oldest);
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
  const built = disclosureOf(source, rounding);
  if (!built.ok) return built;
  const { document, published } = built.value;
  const view = budgetView({ document, tables: published.exact, partOf });
  return ok({ kind: 'report', document: { title: document.title, json: encoded(document) }, view: encoded(view) });
}

function explained(
  source: AssembledDraft,
  { rounding, ...asked }: Extract<DerivationJob['question'], { kind: 'number' }>,
): DerivationAnswer {
  const built = disclosureOf(source, rounding);
  if (!built.ok) return built;
  const view = explainBudgetNumber({ source, disclosure: built.value, ...asked });
  return view === undefined ? refuse({ code: 'CELL_UNKNOWN' }) : ok({ kind: 'number', explained: encoded(view) });
}

/** The report of a budget that is kept: a person looks at it, then asks for one number after the other. */
function disclosureOf(source: AssembledDraft, asked: RoundingMode | undefined): Built {
  const { template, fiscalYear } = source.budget;
  const rounding = asked ?? templateFor({ id: template, fiscalYear })?.rounding;
  const known = built.get(source);
  if (known !== undefined && known.rounding === rounding) return known.disclosure;
  const disclosure = buildDisclosure({ ...source, rounding, settings: source.ruleSettings });
  built.set(source, { rounding, disclosure });
  return disclosure;
}

/** The last published versions that somebody asked about. */
const keptFacts = new Map<string, Facts>();

function published({ name, published: sent, place }: PublishedJob): DerivationAnswer {
  const facts = sent === undefined ? keptFacts.get(name) : publishedFacts(sent);
  if (facts === undefined) return refuse({ code: 'SOURCE_NEEDED' });
  keepLast(keptFacts, name, facts);
  const explanation = publicExplanation({ facts, place });
  return explanation === undefined
    ? refuse({ code: 'CELL_UNKNOWN' })
    : ok({ kind: 'published', explained: explanation });
}

function publishedFacts({ budget, classification, document }: PublishedSource): Facts {
  const template = templateFor({ id: budget.template, fiscalYear: budget.fiscalYear });
  const tables = tablesWith(template?.tableVariants ?? []);
  return factsOf({ document, context: tableContext({ budget, classification }), tables });
}

function encoded(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
