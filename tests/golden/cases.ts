import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Budget, parseBudgetPackage } from '#lib/core/package/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { type ExpectedFigures, expectedFigures } from './oracle/figures.ts';
import { type Given, readGiven } from './oracle/lines.ts';
import { type ExpectedTables, expectedTables } from './oracle/tables.ts';

/** What a template's golden case must hold besides its files. */
export type GoldenCase = {
  /** Whether 项目支出表 lists the whole budget by groups. */
  whole?: boolean;
  /** Whose 公用经费 is 机关运行经费. */
  agencyOperating: 'all-units' | 'administrative-units';
  /** Figures that its sentences must state, each where the budget has it. */
  stated: RegExp;
};

/** Amounts and shares that every district states. */
const EVERYWHERE = [
  String.raw`(income|expenditure|appropriation|general|govfund|statecapital|procurement|purchased-services)\.total`,
  String.raw`income\.(general|govfund|statecapital|fiscal-account|carryover|unit\.\w+)(\.share)?`,
  String.raw`expenditure\.(basic|project|business|remittance|subsidy)(\.share)?`,
  String.raw`income\.carryover\.(general|govfund|statecapital)`,
  String.raw`appropriation\.function\.\d{3}`,
  String.raw`general\.(basic|personnel|operating|project)`,
  String.raw`three-public(\.(total|abroad|reception|vehicles|vehicles\.purchase|vehicles\.operation|change|change\.percent))`,
  String.raw`procurement\.(goods|works|services)`,
  String.raw`(agency-operating|general)(\.change(\.percent)?)?`,
  String.raw`total\.change(\.percent)?`,
  String.raw`performance\.amount`,
];

function stating(...more: string[]): RegExp {
  return new RegExp(`^(${[...EVERYWHERE, ...more].join('|')})$`);
}

const CHANGE = String.raw`(\.change(\.percent)?)?`;
const EACH_FUNCTION = String.raw`general\.function\.\d{7}${CHANGE}`;
const EACH_PROJECT = String.raw`project\..*`;

/** The golden case of each template, by its id: a folder here with `budget.json` (the package: a `package.json` would be Node's), `tables.json` and `figures.json`. */
export const GOLDEN_CASES: Readonly<Record<string, GoldenCase>> = {
  'wuhan-jiangxia': {
    agencyOperating: 'all-units',
    stated: stating(EACH_FUNCTION, EACH_PROJECT, String.raw`economic\.\d+`, String.raw`expenditure\.function\.\d{3}`),
  },
  'wuhan-hanyang': {
    whole: true,
    agencyOperating: 'administrative-units',
    stated: stating(
      `(income|appropriation|procurement|general\\.basic|three-public\\.(vehicles|reception|abroad))${CHANGE}`,
      String.raw`expenditure\.function\.21305\d*`,
    ),
  },
  'wuhan-huangpi': {
    agencyOperating: 'administrative-units',
    stated: stating(EACH_FUNCTION, EACH_PROJECT, `procurement${CHANGE}`, String.raw`expenditure\.function\.\d{3}`),
  },
  'wuhan-caidian': {
    agencyOperating: 'administrative-units',
    stated: stating(
      String.raw`expenditure\.function\.\d+`,
      String.raw`income\.(general|govfund)\..*`,
      EACH_PROJECT,
      String.raw`economic\.\d+`,
      `(appropriation|expenditure\\.project|general\\.basic|three-public\\.(vehicles|reception|abroad))${CHANGE}`,
    ),
  },
};

/** A template's golden case, read: the budget, what the oracle comes to, and what was written down. */
export type ReadCase = {
  given: Given;
  budget: Budget;
  oracle: { tables: ExpectedTables; figures: ExpectedFigures };
  written: { tables: ExpectedTables; figures: ExpectedFigures };
};

/** @throws Error where the folder or a file of it is missing, or the package is wrong */
export function readGoldenCase(id: string): ReadCase {
  const golden = GOLDEN_CASES[id];
  const file = (name: string) => path.join('tests', 'golden', id, `${name}.json`);
  if (golden === undefined) throw new Error(`no golden case of ${id} in tests/golden/cases.ts`);
  for (const name of ['budget', 'tables', 'figures'])
    if (!existsSync(file(name))) throw new Error(`${file(name)} is missing`);
  const text = readFileSync(file('budget'), 'utf8');
  const parsed = parseBudgetPackage({ text, classificationFor });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const given = readGiven(text);
  return {
    given,
    budget: parsed.value,
    oracle: oracleOf(given, golden),
    written: {
      tables: JSON.parse(readFileSync(file('tables'), 'utf8')),
      figures: JSON.parse(readFileSync(file('figures'), 'utf8')),
    },
  };
}

/** What the oracle makes of a package. */
export function oracleOf(given: Given, golden: GoldenCase): ReadCase['oracle'] {
  const { whole = false, agencyOperating } = golden;
  return { tables: expectedTables(given, { whole }), figures: expectedFigures(given, { agencyOperating }) };
}
