import { canonicalJson } from '#lib/core/canonical/index.ts';
import { type Finding, withIds } from '#lib/core/checks/index.ts';
import { buildDisclosure, type DisclosureRefusal } from '#lib/core/disclosure/index.ts';
import { staleFindings } from '#lib/core/fit/index.ts';
import {
  type AssembledBudget,
  type FormId,
  type FormPlace,
  formDefinition,
  formPaths,
  type Gap,
} from '#lib/core/forms/index.ts';
import { FUNDS } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { type DocumentReview, reviewDocument } from '#lib/core/publication/index.ts';
import { ok, type Result } from '#lib/core/result/index.ts';
import { findingsOfUnit, type MoveObstacle } from '#lib/core/screen/index.ts';
import { type LimitScope, type LimitUse, limitsOf, limitsUse } from '#lib/core/totals/index.ts';
import type { DraftSource } from '../budgets/read-budget.ts';

/** A control figure that is exceeded: `left` is negative. */
export type ExceededLimit = LimitUse & LimitScope & { project?: string };

/** A finding that needs a reason to let it stand. Its id stays while what it is about does. */
export type WarningFinding = { id: string; rule: string; message: string };

/** What a budget, or a unit's part of it, comes to as far as moving it on asks. Amounts in 分. */
export type Examination = {
  /** What is not filled or wrong, and what a rule finds wrong. */
  blocking: readonly MoveObstacle[];
  warnings: readonly WarningFinding[];
  notices: number;
  exceeded: readonly ExceededLimit[];
  total: Fen;
  appropriation: Fen;
  lastYearTotal?: Fen;
  /** The package as an export writes it, as canonical JSON. */
  text: string;
  /** What 公开审查 finds in the report, whatever the day; a unit's part has no report. */
  publication?: DocumentReview;
};

/** A draft with what it was put together to; `budget` has last year's figures also where they come from last year's forms. */
export type AssembledDraft = Pick<DraftSource, 'draft' | 'classification' | 'ruleSettings'> & {
  assembled: AssembledBudget;
  budget: Budget;
};

/**
 * Examines a draft by the rules of the report. Of a unit's part only what the unit can mend counts: reasons for changes
 * and the publication's dates are the department's.
 * @param input.part whether the draft is one unit's part of the budget
 */
export function examineBudget(input: {
  source: AssembledDraft;
  part: boolean;
}): Result<Examination, DisclosureRefusal> {
  const { source, part } = input;
  const { draft, classification, assembled, budget } = source;
  const built = buildDisclosure({ budget, classification, settings: source.ruleSettings });
  if (!built.ok) return built;
  const { document, context } = built.value;
  const { expenditure } = context.ledger;
  const findings = withIds(part ? findingsOfUnit(document.checks) : document.checks);
  const path = formPaths({ draft, assembled });
  const { units, projects } = limitsUse({ limits: limitsOf(draft), lines: expenditure });
  const lastYearTotal = part ? undefined : budget.priorYear?.totals.total;
  return ok({
    blocking: [
      ...assembled.gaps.filter((gap) => isMendable({ gap, part })).map(({ message, place }) => ({ message, place })),
      ...findings.filter(({ severity }) => severity === 'error').map((finding) => obstacle({ finding, path })),
    ],
    warnings: [
      ...findings
        .filter(({ severity }) => severity === 'warning')
        .map(({ id, rule, message }) => ({ id, rule, message })),
      ...staleWarnings({ draft, part }),
    ],
    notices: findings.filter(({ severity }) => severity === 'notice').length,
    exceeded: [...units, ...projects].filter(({ left }) => left < 0),
    total: sum(expenditure),
    appropriation: sum(expenditure.filter(({ fund }) => FUNDS[fund].appropriation)),
    ...(lastYearTotal === undefined ? {} : { lastYearTotal }),
    text: canonicalJson(assembled.budget),
    ...(part ? {} : { publication: reviewDocument({ disclosure: built.value, placeOf: path }) }),
  });
}

/** What waits for a look after a cut, in the forms that whoever submits can change. */
function staleWarnings({ draft, part }: { draft: DraftSource['draft']; part: boolean }): WarningFinding[] {
  return staleFindings(draft)
    .filter(({ form }) => !part || editorOf(form) === 'unit')
    .map(({ id, message }) => ({ id, rule: 'stale', message }));
}

function sum(lines: readonly { amount: Fen }[]): Fen {
  return fen(lines.reduce((total, { amount }) => total + amount, 0));
}

/** Gaps in the control figures are the budget office's. */
function isMendable({ gap, part }: { gap: Gap; part: boolean }): boolean {
  const editor = editorOf(gap.place.form);
  return editor === 'unit' || (!part && editor === 'department');
}

function editorOf(form: FormId) {
  return formDefinition({ id: form }).editor;
}

function obstacle(input: { finding: Finding; path: ReturnType<typeof formPaths> }): MoveObstacle {
  const { finding, path } = input;
  const places = finding.at.flatMap(({ form, field }): FormPlace[] => {
    const place = form === undefined ? undefined : path({ form, field: field ?? '' });
    return place === undefined ? [] : [place];
  });
  const [place] = places;
  return { message: finding.message, ...(place === undefined ? {} : { place }) };
}
