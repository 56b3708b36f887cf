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

/** 收入构成: 财政拨款, 财政专户管理资金, 单位资金 and their sum. */
export function incomeComposition(narrator: Narrator, history: readonly (History | undefined)[]): CompositionLine[] {
  const of = (...columns: string[]) =>
    narrator.sum(columns.map((column) => ({ table: 'income', row: 'total', column })));
  const units = ['business', 'operation', 'superior', 'affiliate', 'other'].map((source) => `current.unit.${source}`);
  return compose({
    history,
    total: of('total'),
    parts: [
      {
        id: 'appropriation',
        name: '财政拨款',
        amount: of(
          ...['general', 'govfund', 'statecapital'].flatMap((fund) => [`current.${fund}`, `carryover.${fund}`]),
        ),
        earlier: (year) => year.income.appropriation,
      },
      {
        id: 'fiscalAccount',
        name: '财政专户管理资金',
        amount: of('current.fiscal-account', 'carryover.fiscal-account'),
        earlier: (year) => year.income.fiscalAccount,
      },
      { id: 'unit', name: '单位资金', amount: of(...units, 'carryover.unit'), earlier: (year) => year.income.unit },
    ],
  });
}

/** 支出构成: 人员类, 运转类, 特定目标类 and their sum; where 其他运转类 counts is the template's setting. */
export function spendingComposition(
  narrator: Narrator,
  history: readonly (History | undefined)[],
  otherOperatingIsSpecific: boolean,
): CompositionLine[] {
  const of = (...columns: string[]) =>
    narrator.sum(columns.map((column) => ({ table: 'overall-composition', row: 'total', column })));
  const [operating, specific] = otherOperatingIsSpecific
    ? [of('operating'), of('other-operating', 'specific')]
    : [of('operating', 'other-operating'), of('specific')];
  return compose({
    history,
    total: of('total'),
    parts: [
      { id: 'personnel', name: '人员类', amount: of('personnel'), earlier: (year) => year.spending.personnel },
      { id: 'operating', name: '运转类', amount: operating, earlier: (year) => year.spending.operating },
      { id: 'specific', name: '特定目标类', amount: specific, earlier: (year) => year.spending.specific },
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
