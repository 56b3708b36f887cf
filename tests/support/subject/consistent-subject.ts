import type { Subject } from '#lib/core/checks/index.ts';
import { buildDisclosure } from '#lib/core/disclosure/index.ts';
import { FEN_PER_PUBLISHED_STEP, fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { classificationFor } from '../classification.ts';
import { goldenBudget } from '../golden-case.ts';

/** Accounts that only 基本支出 stands on, and the one that takes what the golden department has on them of projects. */
const BASIC_ONLY = ['2101501', '2101550'];
const FOR_PROJECTS = '2101502';

/** The golden budget without what is wrong in the report that it was taken from. */
function consistentBudget(): Budget {
  const budget = goldenBudget();
  const kinds = new Map(budget.projects.map(({ code, category }) => [code, category]));
  const isBasic = (project: string) => kinds.get(project) === 'personnel' || kinds.get(project) === 'operating';
  const form = budget.projects.find(({ declaration, performance }) => declaration && performance);
  return {
    ...budget,
    expenditure: budget.expenditure.map((line) =>
      BASIC_ONLY.includes(line.function) && !isBasic(line.project) ? { ...line, function: FOR_PROJECTS } : line,
    ),
    projects: budget.projects.map((project) => withSoundDeclaration(project, form)),
    priorYear: { ...budget.priorYear, functions: budget.priorYear?.functions.map(withRoundedSum) },
    procurement: budget.procurement.map((line) => ({ ...line, newAsset: false })),
    explanations: {
      ...budget.explanations,
      functions: {
        ...budget.explanations?.functions,
        '2101501': '在职人员减少',
        '2101550': '在职人员增加',
        '2101506': '支出调整到一般行政管理事务科目',
      },
    },
  } as Budget;
}

/** Rounding to sums that agree moves this year's cells by 0.01 万元; so is last year's one that is gone this year. */
function withRoundedSum(prior: NonNullable<Budget['priorYear']>['functions'][number]) {
  return prior.function === '2101506'
    ? { ...prior, general: fen((prior.general ?? 0) + FEN_PER_PUBLISHED_STEP) }
    : prior;
}

function withSoundDeclaration(project: Budget['projects'][number], model: Budget['projects'][number] | undefined) {
  if (isOfBasic(project)) return project;
  const { costBasis: _, ...declaration } = project.declaration ?? model?.declaration ?? {};
  return {
    ...project,
    declaration: {
      ...declaration,
      costLines: (project.declaration?.costLines ?? []).map((line) => ({
        ...line,
        item: line.item.replace('支行管理费', '运行管理费'),
      })),
      history: project.declaration?.history ?? [],
    },
  } as typeof project;
}

const isOfBasic = ({ category }: Budget['projects'][number]) => category === 'personnel' || category === 'operating';

let built: Subject | undefined;

/** A report in which everything agrees, in `additive` mode so that all sums are exact; as the product derives it. */
export function consistentBudgetSubject(): Subject {
  if (built !== undefined) return built;
  const budget = consistentBudget();
  const report = buildDisclosure({
    budget,
    classification: classificationFor(budget.fiscalYear),
    rounding: 'additive',
  });
  if (!report.ok) throw new Error(report.error.code);
  built = report.value.checked.subject;
  return built;
}

/** The same as a report that somebody else made: without the budget behind it. */
export function consistentSubject(): Subject {
  const { budget: _, ...subject } = consistentBudgetSubject();
  return { ...subject, origin: 'report' };
}
