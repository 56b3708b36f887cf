import type { CheckedSubject, Finding } from '#lib/core/checks/index.ts';
import { accountName, type Classification } from '#lib/core/classification/index.ts';
import { buildDisclosure, type CellReference, type Disclosure } from '#lib/core/disclosure/index.ts';
import { countFindings, placeWords } from '#lib/core/entry/index.ts';
import { staleFindings } from '#lib/core/fit/index.ts';
import {
  type AssembledBudget,
  assembleBudget,
  type BudgetDraft,
  type Change,
  type FormKey,
  type FormPlace,
  type FormRow,
  type FormState,
  formPaths,
  type Gap,
} from '#lib/core/forms/index.ts';
import { mendOf } from '#lib/core/mends/index.ts';
import { sumFen } from '#lib/core/money/index.ts';
import { functionYears, priorFigures } from '#lib/core/narrative/index.ts';
import {
  type DraftView,
  exactTables,
  explanationOf,
  findingsOfUnit,
  onlySheets,
  type StoredForm,
} from '#lib/core/screen/index.ts';
import { type DerivedTables, type TableContext, tableContext } from '#lib/core/tables/index.ts';
import { budgetTotals, compareYears, limitsOf, previousYearOf, strayLimits } from '#lib/core/totals/index.ts';
import { formStates } from './form-states.ts';
import { linePlace } from './line-place.ts';
import { linesBehind } from './lines-behind.ts';
import type { FindingKind, LiveFinding } from './live-finding.ts';
import { cellsOf, liveFindings } from './live-findings.ts';
import { LiveForms } from './live-forms.ts';
import type { LiveExplanation, ReportMessage, TotalsMessage } from './live-protocol.ts';
import { cellKey, type LiveLastYear } from './live-state.ts';
import { ReportDelta } from './report-delta.ts';

/** Most lines that a finding's cell is followed back to: enough to tell which forms it is about. */
const MOST_LINES = 50;

/** What of the present state is made already; all of it is gone with the next change. */
type Made = { assembled?: AssembledBudget; context?: TableContext; disclosure?: Disclosure | 'none' };

/**
 * A draft with all that follows from it, by the same functions that make the report. Everything is made when it is asked
 * for and kept until the next change. Pure but for that: no clock, no network, no worker.
 */
export class LiveDraft {
  readonly #view: DraftView;
  readonly #classification: Classification;
  readonly #forms: LiveForms;
  readonly #delta = new ReportDelta();
  #made: Made = {};
  /** What every rule came to on the newest report that was made. */
  #checked: CheckedSubject | undefined;
  /** What the rules found when they were run last. */
  #ruled: LiveFinding[] = [];

  constructor(input: { view: DraftView; classification: Classification }) {
    this.#view = input.view;
    this.#classification = input.classification;
    this.#forms = new LiveForms(input.view);
  }

  apply(key: FormKey, changes: readonly Change[]): void {
    this.#forms.apply(key, changes);
    this.#made = {};
  }

  replace(form: StoredForm): void {
    this.#forms.replace(form);
    this.#made = {};
  }

  /** Sums, how far each form is, and what does not count yet: needs no table. */
  totals(): Omit<TotalsMessage, 'type' | 'version'> {
    const { budget, gaps } = this.#assembled();
    const { ledger } = this.#context();
    const draft = this.#forms.draft();
    const { lastYear, partOf } = this.#view;
    // 上年预算数 is the department's: a unit is compared with its own lines of last year, or with nothing.
    const previous = previousYearOf({ lastYear, priorYear: partOf === undefined ? budget.priorYear : undefined });
    const functionName = (code: string) => accountName(this.#classification.functional, code);
    return {
      totals: budgetTotals({ ledger, units: budget.units.map(({ code }) => code), limits: limitsOf(draft) }),
      ...(previous && {
        comparison: compareYears({ fiscalYear: budget.fiscalYear, lines: ledger.expenditure, previous, functionName }),
      }),
      states: this.states(),
      findings: this.#findingsOf({ draft, gaps }),
    };
  }

  /** How far each form is, by its name; what blocks a form is known once `findings` was asked for. */
  states(): Record<string, FormState> {
    const { forms } = this.#forms.draft();
    return formStates({ forms, gaps: this.#assembled().gaps, findings: this.#ruled });
  }

  /** Tables and sentences, as far as they changed since they were asked for last; nothing where no template is in force. */
  report(): Omit<ReportMessage, 'type' | 'version' | 'findings' | 'states'> | undefined {
    const disclosure = this.#disclosure();
    if (disclosure === undefined) return undefined;
    const { document, published } = disclosure;
    const parts = this.#view.partOf === undefined ? document.parts : document.parts.map(onlySheets);
    return {
      rounding: published.mode,
      ...this.#delta.next({
        document: { ...document, parts },
        exact: exactTables(published.exact),
        lastYear: this.#lastYear(published.exact),
      }),
    };
  }

  /** What the sentences compare with. They are about the department: whoever sees one unit only is shown nothing of it. */
  #lastYear(tables: DerivedTables): LiveLastYear {
    const { priorYear } = this.#assembled().budget;
    const { generalByFunction: prior, ...figures } = priorFigures(
      this.#view.partOf === undefined ? priorYear : undefined,
    );
    return { figures, functions: functionYears({ table: tables.table('general-by-function'), prior }) };
  }

  /** What the rules found in the newest state; whoever sees one unit only is shown what is about that unit. */
  findings(): LiveFinding[] {
    const disclosure = this.#disclosure();
    if (disclosure === undefined) return [];
    const { context, tables, published, document } = disclosure;
    const findings = this.#view.partOf === undefined ? document.checks : findingsOfUnit(document.checks);
    const assembled = this.#assembled();
    const { places } = assembled;
    const columnsOf = (table: string) => published.exact.table(table).columns.map(({ id }) => id);
    const cells = cellsOf(findings.filter(({ severity }) => severity !== 'notice'));
    const lines = linesBehind({ context, tables, columnsOf, cells, most: MOST_LINES });
    const behind = (cell: CellReference) =>
      (lines.get(cellKey(cell)) ?? []).flatMap((line) => linePlace({ places, line }) ?? []);
    const draft = this.#forms.draft();
    const path = formPaths({ draft, assembled });
    const words = placeWords({ draft, classification: this.#classification });
    const row = (place: FormPlace) => rowAt(draft, place);
    const projectBudget = (code: string) =>
      sumFen(context.budget.expenditure.flatMap((entry) => (entry.project === code ? [entry.amount] : [])));
    const mend = (finding: Finding) => mendOf({ finding, path, row, projectBudget });
    this.#ruled = liveFindings({ findings, routes: { behind, path, words, mend } });
    return this.#ruled;
  }

  /** The lines behind a derived cell, each with the form cell that it was entered in. */
  explain(cell: CellReference): LiveExplanation {
    const disclosure = this.#disclosure();
    if (disclosure === undefined) return { cell, total: 0, lines: [] };
    const { places } = this.#assembled();
    const { lines, ...explanation } = explanationOf({ ...disclosure, cell });
    return {
      ...explanation,
      lines: lines.map((line) => {
        const place = linePlace({ places, line: lineOf(line.key) });
        return place === undefined ? line : { ...line, place };
      }),
    };
  }

  /** What does not count yet, what is set for nothing, what waits for a look after a cut, and numbers of people that changed. */
  #findingsOf({ draft, gaps }: { draft: BudgetDraft; gaps: readonly Gap[] }): LiveFinding[] {
    const words = placeWords({ draft, classification: this.#classification });
    const stray = strayLimits(draft).map((limit) => ({ ...limit, code: 'STRAY', kind: 'notice' as const }));
    const placed = [...gaps.map((gap) => ({ ...gap, kind: 'blocks' as const })), ...stray].map((found) =>
      placedFinding({ found, where: words(found.place) }),
    );
    const waiting = [
      ...staleFindings(draft).map((found) => ({ ...found, kind: 'reason' as const })),
      ...countFindings(draft).map((found) => ({ ...found, kind: 'notice' as const })),
    ].map(({ id, kind, message, places }): LiveFinding => {
      const where = places[0] && words(places[0]);
      return { id, kind, message, ...(where === undefined ? {} : { where }), places, cells: [] };
    });
    return [...placed, ...waiting];
  }

  #assembled(): AssembledBudget {
    if (this.#made.assembled === undefined) {
      const made = assembleBudget({ draft: this.#forms.draft(), classification: this.#classification });
      const priorYear = made.budget.priorYear ?? this.#view.priorYear;
      this.#made.assembled = priorYear === undefined ? made : { ...made, budget: { ...made.budget, priorYear } };
    }
    return this.#made.assembled;
  }

  #context(): TableContext {
    const { budget } = this.#assembled();
    this.#made.context ??= tableContext({ budget, classification: this.#classification });
    return this.#made.context;
  }

  #disclosure(): Disclosure | undefined {
    if (this.#made.disclosure === undefined) {
      const { budget } = this.#assembled();
      const built = buildDisclosure({
        budget,
        classification: this.#classification,
        settings: this.#view.ruleSettings,
        earlier: this.#checked,
      });
      if (built.ok) this.#checked = built.value.checked;
      this.#made.disclosure = built.ok ? built.value : 'none';
    }
    return this.#made.disclosure === 'none' ? undefined : this.#made.disclosure;
  }
}

function rowAt({ forms }: BudgetDraft, { form, owner, row }: FormPlace): FormRow | undefined {
  return forms.find((one) => one.form === form && one.owner === owner)?.rows.find(({ id }) => id === row);
}

function placedFinding(input: {
  found: { place: FormPlace; code: string; kind: FindingKind; message: string };
  where: string | undefined;
}): LiveFinding {
  const { found, where } = input;
  const { place, code, kind, message } = found;
  const { form, owner, row = '', field = '' } = place;
  const id = `${code} ${form}/${owner} ${row} ${field}`;
  return { id, kind, message, ...(where === undefined ? {} : { where }), places: [place], cells: [] };
}

/** The side and number of a ledger line, as `explanationOf` names it. */
function lineOf(key: string): { side: 'expenditure' | 'income' | 'procurement'; index: number } {
  const [side, index] = key.split('-');
  return { side: side as 'expenditure', index: Number(index) };
}
