import { type Fen, fen, formatWanyuan, percentOf } from '#lib/core/money/index.ts';
import type { Narrator, PublishedAmount } from '#lib/core/narrative/index.ts';
import type { OverallPerformance } from '#lib/core/package/index.ts';

/** A line of 收入构成 or 支出构成: this year with its share, and two earlier years where given; 万元 and percent. */
export type CompositionLine = {
  id: string;
  name: string;
  amount: string;
  share: string;
  earlier: (string | undefined)[];
  /** The same amounts in 分. */
  exact: Fen;
  exactEarlier: (Fen | undefined)[];
};

type History = OverallPerformance['history'][number];

type IncomePart = 'total' | 'appropriation' | 'fiscalAccount' | 'unit';
type SpendingPart = 'total' | 'personnel' | 'operating' | 'specific';

const UNIT_SOURCES = ['business', 'operation', 'superior', 'affiliate', 'other'].map(
  (source) => `current.unit.${source}`,
);

/** Columns of 收入总表 that each line of 收入构成 adds up. */
const INCOME_COLUMNS: Readonly<Record<IncomePart, readonly string[]>> = {
  total: ['total'],
  appropriation: ['general', 'govfund', 'statecapital'].flatMap((fund) => [`current.${fund}`, `carryover.${fund}`]),
  fiscalAccount: ['current.fiscal-account', 'carryover.fiscal-account'],
  unit: [...UNIT_SOURCES, 'carryover.unit'],
};

/** The same of 支出构成; where 其他运转类 counts is the template's setting. */
function spendingColumns(otherOperatingIsSpecific: boolean): Record<SpendingPart, readonly string[]> {
  const other = 'other-operating';
  return {
    total: ['total'],
    personnel: ['personnel'],
    operating: otherOperatingIsSpecific ? ['operating'] : ['operating', other],
    specific: otherOperatingIsSpecific ? [other, 'specific'] : ['specific'],
  };
}

/** Where the amounts of 收入构成 or 支出构成 come from: a table, and the columns of its total row by line. */
export function compositionColumns(input: { side: 'income' | 'spending'; otherOperatingIsSpecific: boolean }): {
  table: string;
  columns: Readonly<Record<string, readonly string[]>>;
} {
  return input.side === 'income'
    ? { table: 'income', columns: INCOME_COLUMNS }
    : { table: 'overall-composition', columns: spendingColumns(input.otherOperatingIsSpecific) };
}

/** 收入构成: 财政拨款, 财政专户管理资金, 单位资金 and their sum. */
export function incomeComposition(narrator: Narrator, history: readonly (History | undefined)[]): CompositionLine[] {
  const of = (part: IncomePart) =>
    narrator.sum(INCOME_COLUMNS[part].map((column) => ({ table: 'income', row: 'total', column })));
  return compose({
    history,
    total: of('total'),
    parts: [
      {
        id: 'appropriation',
        name: '财政拨款',
        amount: of('appropriation'),
        earlier: (year) => year.income.appropriation,
      },
      {
        id: 'fiscalAccount',
        name: '财政专户管理资金',
        amount: of('fiscalAccount'),
        earlier: (year) => year.income.fiscalAccount,
      },
      { id: 'unit', name: '单位资金', amount: of('unit'), earlier: (year) => year.income.unit },
    ],
  });
}

/** 支出构成: 人员类, 运转类, 特定目标类 and their sum; where 其他运转类 counts is the template's setting. */
export function spendingComposition(
  narrator: Narrator,
  history: readonly (History | undefined)[],
  otherOperatingIsSpecific: boolean,
): CompositionLine[] {
  const columns = spendingColumns(otherOperatingIsSpecific);
  const of = (part: SpendingPart) =>
    narrator.sum(columns[part].map((column) => ({ table: 'overall-composition', row: 'total', column })));
  return compose({
    history,
    total: of('total'),
    parts: [
      { id: 'personnel', name: '人员类', amount: of('personnel'), earlier: (year) => year.spending.personnel },
      { id: 'operating', name: '运转类', amount: of('operating'), earlier: (year) => year.spending.operating },
      { id: 'specific', name: '特定目标类', amount: of('specific'), earlier: (year) => year.spending.specific },
    ],
  });
}

type Part = { id: string; name: string; amount: PublishedAmount; earlier: (year: History) => Fen };

/** `total` is the table's own sum, so that the form says what the tables say. */
function compose(input: {
  history: readonly (History | undefined)[];
  total: PublishedAmount;
  parts: readonly Part[];
}): CompositionLine[] {
  const { history, total, parts } = input;
  const whole = total.exact;
  const share = (part: Fen) => (whole === 0 ? '' : `${percentOf({ part, whole })}%`);
  const line = (part: Part): CompositionLine => {
    const exactEarlier = history.map((year) => year && part.earlier(year));
    return {
      id: part.id,
      name: part.name,
      amount: formatWanyuan(part.amount.published),
      share: share(part.amount.exact),
      earlier: exactEarlier.map((amount) => (amount === undefined ? undefined : formatWanyuan(amount))),
      exact: part.amount.exact,
      exactEarlier,
    };
  };
  const sumOf = (year: History) => fen(parts.reduce((sum, part) => sum + part.earlier(year), 0));
  return [line({ id: 'total', name: '合计', amount: total, earlier: sumOf }), ...parts.map(line)];
}
