import { type Fen, fen } from '#lib/core/money/index.ts';
import { amountText, percentText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { rateOf } from '../../look-up/changes.ts';
import { leavesOf } from '../../look-up/parts.ts';
import { cellTerm, type Term } from '../../look-up/terms.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';

/** 5 万元, in 分. */
const LARGE: Fen = fen(5_000_000);
/** 30 %, in hundredths of a percent. */
const STEEP = 3000;

type Swing = { code: string; term: Term; before: Fen; delta: Fen };

/** NY-10: an economic account that moved by more than 30 % and 50 000 元 is told, and what moved from one to another. */
export const economicSwings: RuleDefinition = {
  id: 'NY-10',
  statement: '经济科目同比异常波动(>30% 且 >5万元)需说明; 科目之间挪移提示',
  relatesTo: '表6',
  level: 'info',
  basis: BASES.detail,
  explanation: '基本支出的经济科目一般逐年平稳。变动较大的准备好说明；一增一减金额相同的，多为科目之间调整。',
  reads: ['tables', 'prior'],
  examine: ({ tables, prior }, limits) => {
    const table = tables.get('general-basic');
    const hasEconomics = [...(prior?.amounts.keys() ?? [])].some((id) => /^economic\.\d{5}$/.test(id));
    if (table === undefined || prior === undefined || !hasEconomics) return noData('上年基本支出的经济科目');
    const swings = leavesOf(table).flatMap((row): Swing[] => {
      const term = cellTerm(table, row, 'total');
      const before = prior.amounts.get(`economic.${row.id}`);
      if (term === undefined || before === undefined) return [];
      return [{ code: row.id, term, before, delta: fen(term.amount - before) }];
    });
    return judged(swings.filter(isLarge).map((swing) => told(swing, swings, limits)));
  },
};

function isLarge({ before, delta }: Swing): boolean {
  return Math.abs(delta) > LARGE && (rateOf(delta, before) ?? STEEP + 1) > STEEP;
}

function told(swing: Swing, swings: readonly Swing[], limits: RuleLimits): RuleFinding {
  const { term, before, delta } = swing;
  const rate = rateOf(delta, before);
  const other = swings.find(
    (candidate) => candidate !== swing && Math.abs(candidate.delta + delta) <= limits.tolerance,
  );
  const moved = other === undefined ? '' : `，与${other.term.name}的变动一增一减，像是科目之间调整`;
  return {
    message: `${term.name}为 ${wanyuan(term.amount)}，上年 ${wanyuan(before)}，${delta > 0 ? '增加' : '减少'} ${wanyuan(fen(Math.abs(delta)))}${rate === undefined ? '' : `（${percentText(rate)}）`}${moved}，请准备说明`,
    at: [...term.at, ...(other?.term.at ?? [])],
    stated: amountText(term.amount),
    expected: amountText(before),
  };
}
