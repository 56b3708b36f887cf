import { type CheckedSubject, checkSubject, RULES, type Subject } from '#lib/core/checks/index.ts';
import { buildDisclosure } from '#lib/core/disclosure/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { type Bench, milliseconds, within } from '../support/finding.ts';
import { median } from '../support/in-turns.ts';

const COLD_LIMIT = 200;
const EDIT_LIMIT = 10;
const EDITS = 40;
const STEP = 10_000;
const EDITED_LINE = 10;

const budget = goldenBudget();
const classification = classificationFor(budget.fiscalYear);

/** Every rule of the catalogue over the golden department: the first time in a process, with what it judges, and after an edit. */
export const checksBench: Bench = {
  name: 'checks',
  title: '检查：江夏 2026 的全部 112 条规则',
  run: async () => {
    const begun = performance.now();
    const subject = subjectOf(budget);
    const cold = performance.now() - begun;
    const first = checkSubject({ subject, rules: RULES });
    const limit = (what: string, value: number, most: number) =>
      within({ what, value, limit: most, format: milliseconds });
    return [
      limit('推导连同全部规则，第一次', cold, COLD_LIMIT),
      limit('改一笔金额后', afterEdits(first, withAmount), EDIT_LIMIT),
      limit('改一句文字后', afterEdits(first, withPurpose), EDIT_LIMIT),
    ];
  },
};

function subjectOf(of: Budget): Subject {
  const built = buildDisclosure({ budget: of, classification });
  if (!built.ok) throw new Error(built.error.code);
  return built.value.checked.subject;
}

/** The median of what the rules take after an edit; what is derived before it is not theirs. */
function afterEdits(first: CheckedSubject, edited: (turn: number) => Budget): number {
  let earlier = first;
  const times = Array.from({ length: EDITS }, (_, turn) => {
    const subject = subjectOf(edited(turn));
    const begun = performance.now();
    earlier = checkSubject({ subject, rules: RULES, earlier });
    return performance.now() - begun;
  });
  return median(times);
}

function withAmount(turn: number): Budget {
  const expenditure = budget.expenditure.map((line, index) =>
    index === EDITED_LINE ? { ...line, amount: fen(line.amount + (turn + 1) * STEP) } : line,
  );
  return { ...budget, expenditure };
}

function withPurpose(turn: number): Budget {
  const projects = budget.projects.map((project) =>
    project.declaration === undefined
      ? project
      : { ...project, declaration: { ...project.declaration, plan: `${project.declaration.plan}${turn}` } },
  );
  return { ...budget, projects };
}
