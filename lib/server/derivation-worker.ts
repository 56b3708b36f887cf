import { parentPort } from 'node:worker_threads';
import { buildDisclosure, templateFor } from '#lib/core/disclosure/index.ts';
import { ok, refuse } from '#lib/core/result/index.ts';
import { budgetView, explanationOf } from '#lib/core/screen/index.ts';
import { tableContext, tablesWith } from '#lib/core/tables/index.ts';
import type { DerivationAnswer, DerivationJob, DerivationSource } from './derivation-protocol.ts';

/** How many sources are kept: a person looks at one budget, then at its cells. */
const KEPT = 4;
const sources = new Map<string, DerivationSource>();

/** The thread that derives tables, sentences and findings: one job at a time, each answered, whatever happens. */
parentPort?.on('message', (job: DerivationJob) => {
  const answer = answered(job);
  const bytes = answer.ok
    ? answer.value.kind === 'cell'
      ? [answer.value.lines]
      : [answer.value.document.json, answer.value.view]
    : [];
  parentPort?.postMessage(
    answer,
    bytes.map(({ buffer }) => buffer as ArrayBuffer),
  );
});

function answered({ name, source: sent, question }: DerivationJob): DerivationAnswer {
  try {
    const source = sent ?? sources.get(name);
    if (source === undefined) return refuse({ code: 'SOURCE_NEEDED' });
    keep(name, source);
    return question.kind === 'report' ? report(source, question) : cellLines(source, question);
  } catch (error) {
    return refuse({
      code: 'DERIVATION_FAILED',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

function keep(name: string, source: DerivationSource): void {
  sources.delete(name);
  sources.set(name, source);
  const [oldest] = sources.keys();
  if (sources.size > KEPT && oldest !== undefined) sources.delete(oldest);
}

function report(
  source: DerivationSource,
  { rounding, partOf }: Extract<DerivationJob['question'], { kind: 'report' }>,
): DerivationAnswer {
  const built = buildDisclosure({ ...source, rounding });
  if (!built.ok) return built;
  const { document, published } = built.value;
  const view = budgetView({ document, tables: published.exact, partOf });
  return ok({ kind: 'report', document: { title: document.title, json: encoded(document) }, view: encoded(view) });
}

/** Needs no table derived: only the lines, and what the template's tables count of them. */
function cellLines(
  source: DerivationSource,
  { cell }: Extract<DerivationJob['question'], { kind: 'cell' }>,
): DerivationAnswer {
  const { template: id, fiscalYear } = source.budget;
  const template = templateFor({ id, fiscalYear });
  if (template === undefined) return refuse({ code: 'TEMPLATE_UNKNOWN', template: id, fiscalYear });
  const tables = tablesWith(template.tableVariants ?? []);
  return ok({ kind: 'cell', lines: encoded(explanationOf({ context: tableContext(source), tables, cell })) });
}

function encoded(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
