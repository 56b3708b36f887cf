import type { CellReference } from '#lib/core/disclosure/index.ts';
import { formatWanyuan, ZERO_FEN } from '#lib/core/money/index.ts';
import type { NumberPlace } from '#lib/core/screen/index.ts';
import { agencyOperatingOrigin } from './agency-operating-origin.ts';
import type { Origin, Term } from './explanation.ts';
import type { Facts } from './facts.ts';
import { priorAmount } from './prior-amounts.ts';
import { cellTerm, exactSum } from './terms.ts';

const CHANGE = /^(.+?)\.change(\.percent)?$/;

const at = (table: string, row: string, column: string): CellReference => ({ table, row, column });

/** This year's cell of a change, by the change's id without `.change`. */
const CHANGED: Readonly<Record<string, CellReference>> = {
  total: at('income-and-expenditure', 'expenditure.total', 'amount'),
  income: at('income-and-expenditure', 'income.total', 'amount'),
  appropriation: at('appropriation', 'expenditure.total', 'amount'),
  general: at('general-by-function', 'total', 'total'),
  'general.basic': at('general-by-function', 'total', 'basic'),
  'expenditure.project': at('expenditure', 'total', 'project'),
  'three-public': at('three-public', 'total', 'total'),
  'three-public.abroad': at('three-public', 'total', 'abroad'),
  'three-public.vehicles': at('three-public', 'total', 'vehicles'),
  'three-public.reception': at('three-public', 'total', 'reception'),
  procurement: at('procurement', 'total', 'amount'),
};

/** How a change on last year, or its rate, is made; nothing for another figure. */
export function changeOrigin(facts: Facts, id: string): Origin | undefined {
  const [, base, percent] = CHANGE.exec(id) ?? [];
  if (base === undefined) return undefined;
  const { fiscalYear, rounding } = facts.document;
  const current = currentTerm(facts, base);
  const before = priorTerm(facts, { base, at: current?.at });
  if (current === undefined || before === undefined) return undefined;
  const terms = [current, before];
  const years = `（${fiscalYear}年预算 − ${fiscalYear - 1}年预算）`;
  if (percent !== undefined)
    return {
      kind: 'rate',
      formula: `${years}÷ ${fiscalYear - 1}年预算 × 100%，以${fiscalYear - 1}年预算为分母，按元计算，不计正负号`,
      terms,
    };
  const basis = rounding.mode === 'additive' ? '按公布的万元数相减' : '按元相减后四舍五入到万元';
  return { kind: 'difference', formula: `${fiscalYear}年预算 − ${fiscalYear - 1}年预算，${basis}，不计正负号`, terms };
}

function currentTerm(facts: Facts, base: string): Term | undefined {
  const name = `${facts.document.fiscalYear}年预算`;
  const code = /^general\.function\.(\d{7})$/.exec(base)?.[1];
  const cell = code === undefined ? CHANGED[base] : at('general-by-function', code, 'total');
  if (cell !== undefined) return named(facts, { name, cell, code });
  if (base !== 'agency-operating') return undefined;
  const origin = agencyOperatingOrigin(facts);
  const exact = exactSum(origin.terms);
  const stated = facts.figures.get('agency-operating')?.figure;
  return {
    label: `${name}（机关运行经费）`,
    value: stated?.value ?? (exact === undefined ? '' : formatWanyuan(exact)),
    measure: '万元',
    ...(exact === undefined ? {} : { exact }),
    ...(stated === undefined ? {} : { at: { figure: 'agency-operating' } }),
  };
}

/** A 项 of last year alone has no row: nothing of it is budgeted this year. */
function named(facts: Facts, input: { name: string; cell: CellReference; code: string | undefined }): Term {
  const { name, cell, code } = input;
  const term = cellTerm(facts, { cell, name });
  if (code === undefined || term.exact !== undefined) return term;
  const account = facts.context.classification.functional.byCode.get(code)?.name ?? code;
  const { at: _, ...nothing } = term;
  return { ...nothing, label: `${name}（${code} ${account}，没有安排）`, exact: ZERO_FEN };
}

/** Last year's side: exactly where the budget tells it, else as the report states it. */
function priorTerm(facts: Facts, input: { base: string; at: NumberPlace | undefined }): Term | undefined {
  const year = facts.document.fiscalYear - 1;
  const prior = priorAmount(facts, input.base);
  const stated = facts.document.changes.find(({ id }) => id === input.base);
  const known = prior?.amount === undefined ? undefined : formatWanyuan(prior.amount);
  // What was published stays, also where last year is known otherwise by now.
  const exact = stated !== undefined && stated.prior !== known ? undefined : prior?.amount;
  const value = exact === undefined ? stated?.prior : known;
  if (prior === undefined || value === undefined) return undefined;
  return {
    label: `${year}年预算`,
    value,
    measure: '万元',
    ...(exact === undefined ? {} : { exact }),
    // What had nothing last year has no row there.
    ...(input.at === undefined || value === '0.00' ? {} : { at: input.at }),
    year,
    paths: prior.paths,
  };
}
