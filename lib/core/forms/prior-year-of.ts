import {
  buildLedger,
  type ExpenditureLine,
  FUNDS,
  PERIODS,
  SOURCE_IDS,
  type ThreePublicPart,
  threePublicPart,
} from '#lib/core/ledger/index.ts';
import { type Fen, sumFen } from '#lib/core/money/index.ts';
import type { AgencyOperatingScope } from '#lib/core/narrative/index.ts';
import type { Budget, PriorYear } from '#lib/core/package/index.ts';

type Test = (line: ExpenditureLine) => boolean;

const isGeneral: Test = (line) => line.fund === 'general';
const isBasic: Test = (line) => line.kind === 'basic';
const isProject: Test = (line) => line.kind === 'project';

/**
 * A budget as next year compares with it: the figures that a person would otherwise copy from last year's report.
 * @param input.agencyOperatingScope whose 公用经费 the district calls 机关运行经费: a setting of the template
 */
export function priorYearOf(input: { budget: Budget; agencyOperatingScope: AgencyOperatingScope }): PriorYear {
  const { budget } = input;
  const { expenditure } = buildLedger(budget);
  return {
    fiscalYear: budget.fiscalYear,
    income: incomeBySource(budget),
    functions: byFunction(expenditure),
    totals: {
      ...totalsOf(expenditure),
      ...agencyOperating({ ...input, expenditure }),
      procurement: sumOf(budget.procurement),
    },
    projects: spendingProjects(budget),
  };
}

function sumOf(entries: readonly { amount: Fen }[]): Fen {
  return sumFen(entries.map(({ amount }) => amount));
}

function incomeBySource({ income }: Budget): NonNullable<PriorYear['income']> {
  return PERIODS.flatMap((period) =>
    SOURCE_IDS.flatMap((source) => {
      const entries = income.filter((entry) => entry.source === source && entry.period === period);
      return entries.length === 0 ? [] : [{ source, period, amount: sumOf(entries) }];
    }),
  );
}

function byFunction(expenditure: readonly ExpenditureLine[]): PriorYear['functions'] {
  const codes = [...new Set(expenditure.map((line) => line.function))].sort();
  return codes.map((code) => {
    const lines = expenditure.filter((line) => line.function === code);
    return { function: code, total: sumOf(lines), general: sumOf(lines.filter(isGeneral)) };
  });
}

function totalsOf(expenditure: readonly ExpenditureLine[]) {
  const total = (...tests: readonly Test[]) => sumOf(expenditure.filter((line) => tests.every((test) => test(line))));
  const threePublic = (part: ThreePublicPart) =>
    total(isGeneral, (line) => (isBasic(line) || isProject(line)) && threePublicPart(line.economic) === part);
  return {
    total: total(),
    basic: total(isBasic),
    project: total(isProject),
    appropriation: total((line) => FUNDS[line.fund].appropriation),
    general: total(isGeneral),
    personnel: total(isGeneral, (line) => line.category === 'personnel'),
    operating: total(isGeneral, (line) => line.category === 'operating'),
    threePublic: {
      abroad: threePublic('abroad'),
      vehiclePurchase: threePublic('vehicles.purchase'),
      vehicleOperation: threePublic('vehicles.operation'),
      reception: threePublic('reception'),
    },
  };
}

/** 机关运行经费: 公用经费 of 一般公共预算基本支出, of the units in scope. */
function agencyOperating(input: {
  budget: Budget;
  agencyOperatingScope: AgencyOperatingScope;
  expenditure: readonly ExpenditureLine[];
}): Pick<PriorYear['totals'], 'agencyOperating'> {
  const units = input.budget.units.filter(
    ({ nature }) =>
      input.agencyOperatingScope === 'all-units' || nature === 'administrative' || nature === 'civil-service',
  );
  const codes = new Set(units.map(({ code }) => code));
  const lines = input.expenditure.filter(
    (line) => isGeneral(line) && line.category === 'operating' && codes.has(line.unit),
  );
  return { agencyOperating: sumOf(lines) };
}

/** 项目支出 by project, those without money left out. */
function spendingProjects(budget: Budget): NonNullable<PriorYear['projects']> {
  const { expenditure } = buildLedger(budget);
  return budget.projects.flatMap(({ code, name }) => {
    const amount = sumOf(expenditure.filter((line) => line.project === code && isProject(line)));
    return amount === 0 ? [] : [{ name, amount }];
  });
}
