import type { CategoryId, Period, SourceId } from '#lib/core/ledger/index.ts';
import { fen } from '#lib/core/money/index.ts';
import { type Random, seededRandom } from '#lib/core/rounding/random.ts';
import type { Line } from './ledger-cells.ts';

/** How fine the amounts are, 分: 1 every 分, 100 whole 元, 1 000 tens of 元, 5 000 half steps (the hardest: every sum is a tie). */
export type Grain = 1 | 100 | 1_000 | 5_000;

/** What a random ledger looks like. */
export type LedgerShape = {
  seed: number;
  units: number;
  projects: number;
  lines: number;
  grain: Grain;
  balanced: boolean;
};

const PERSONNEL_FUNCTIONS = ['2080505', '2080506', '2089999', '2101101', '2101102', '2101103', '2210201', '2210203'];
const PERSONNEL_ECONOMIC = [
  '30101',
  '30102',
  '30103',
  '30107',
  '30108',
  '30109',
  '30110',
  '30111',
  '30112',
  '30113',
  '30199',
  '30302',
  '30305',
  '30307',
  '30399',
];
const GOODS_ECONOMIC = [
  '30201',
  '30202',
  '30205',
  '30206',
  '30207',
  '30209',
  '30211',
  '30212',
  '30213',
  '30215',
  '30216',
  '30217',
  '30226',
  '30227',
  '30228',
  '30229',
  '30231',
  '30239',
  '30299',
  '31002',
  '31013',
];
const SPECIFIC_ECONOMIC = [
  '30201',
  '30213',
  '30226',
  '30227',
  '30217',
  '30231',
  '30299',
  '30309',
  '30399',
  '31002',
  '31005',
  '31013',
  '31204',
  '39999',
];
const PROJECT_FUNCTIONS = [
  '2050201',
  '2050299',
  '2080199',
  '2080208',
  '2101505',
  '2101506',
  '2101599',
  '2120399',
  '2130199',
  '2130599',
  '2140106',
  '2240109',
];
const CATEGORIES: CategoryId[] = ['other-operating', 'local', 'local', 'local', 'transfer'];

/** A ledger in the manner of a real department: basic lines unit by unit, then projects with lines of their own. */
export function randomLedger(shape: LedgerShape): Line[] {
  const random = seededRandom(shape.seed);
  const units = Array.from({ length: shape.units }, (_, index) => ({
    code: `215${String(index + 1).padStart(4, '0')}`,
    main: pick(random, ['2010301', '2050202', '2080101', '2101501', '2130101', '2140101']),
    source: pick<SourceId>(random, [
      'general.appropriation',
      'general.appropriation',
      'general.appropriation',
      'fiscal-account',
      'unit.business',
    ]),
  }));
  const projects = Array.from({ length: shape.projects }, (_, index) => {
    const unit = pick(random, units);
    return {
      ...unit,
      project: `P${index}`,
      category:
        random.below(40) === 0
          ? pick<CategoryId>(random, ['business', 'remittance', 'subsidy'])
          : pick(random, CATEGORIES),
      function: random.below(3) === 0 ? unit.main : pick(random, PROJECT_FUNCTIONS),
    };
  });
  const lines: Line[] = [];
  while (lines.length < shape.lines) {
    const basic = projects.length === 0 || random.below(3) > 0;
    lines.push(
      basic
        ? basicLine({ random, unit: pick(random, units), shape })
        : projectLine({ random, project: pick(random, projects), shape }),
    );
  }
  if (!shape.balanced) unbalance(random, lines);
  return lines;
}

type Unit = { code: string; main: string; source: SourceId };

function basicLine({ random, unit, shape }: { random: Random; unit: Unit; shape: LedgerShape }): Line {
  const personnel = random.below(2) === 0;
  return {
    unit: unit.code,
    project: `basic ${unit.code}`,
    category: personnel ? 'personnel' : 'operating',
    function: random.below(2) === 0 ? unit.main : pick(random, PERSONNEL_FUNCTIONS),
    economic: pick(random, personnel ? PERSONNEL_ECONOMIC : GOODS_ECONOMIC),
    source: random.below(5) === 0 ? unit.source : 'general.appropriation',
    period: 'current',
    amount: fen(
      (1 + random.below(random.below(4) === 0 ? 400_000_000 / shape.grain : 4_000_000 / shape.grain)) * shape.grain,
    ),
  };
}

function projectLine(input: {
  random: Random;
  project: Unit & { project: string; category: CategoryId; function: string };
  shape: LedgerShape;
}): Line {
  const { random, project, shape } = input;
  const round = random.below(10) < 6;
  const grain = round ? 1_000_000 : shape.grain;
  const period: Period = random.below(6) === 0 ? 'carryover' : 'current';
  return {
    unit: project.code,
    project: project.project,
    category: project.category,
    function: project.function,
    economic: pick(random, SPECIFIC_ECONOMIC),
    source:
      random.below(3) > 0
        ? 'general.appropriation'
        : pick<SourceId>(random, [
            'general.earmarked',
            'general.central-transfer',
            'govfund.appropriation',
            'statecapital.appropriation',
            'fiscal-account',
            'unit.other',
            'unit.operation',
            'general.asset-income',
          ]),
    period,
    amount: fen((1 + random.below(1_000_000_000 / grain)) * grain),
  };
}

/** Splits some lines into an income part and an expenditure part that differ: what a draft looks like. */
function unbalance(random: Random, lines: Line[]): void {
  for (const line of lines.splice(0, 1 + random.below(Math.ceil(lines.length / 10)))) {
    lines.push({ ...line, side: 'expenditure' });
    lines.push({ ...line, side: 'income', amount: fen(1 + random.below(400_000_000)) });
  }
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[random.below(from.length)] as T;
}
