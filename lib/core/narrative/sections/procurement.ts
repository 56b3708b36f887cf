import { changeClause } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import type { Paragraph } from '../text.ts';
import { clause, join, paragraph } from '../words.ts';

const KINDS = [
  { kind: 'goods', name: '货物类' },
  { kind: 'works', name: '工程类' },
  { kind: 'services', name: '服务类' },
] as const;

/** Whether the total is compared with last year's, and whether a kind of nothing is stated. */
export type ProcurementSentence = { compared: boolean; zeroKinds: 'stated' | 'left-out' };

/** 政府采购预算情况: the total and 货物, 工程, 服务. */
export function procurementParagraph(narrator: Narrator, input: ProcurementSentence): Paragraph {
  const cell = (row: string) => ({ table: 'procurement', row, column: 'amount' });
  const total = narrator.cell(cell('total'));
  const change = input.compared
    ? changeClause(narrator, {
        id: 'procurement',
        current: total,
        prior: narrator.prior.procurement,
        reason: narrator.context.budget.explanations?.procurement,
      })
    : [];
  if (total.exact === 0) return paragraph('procurement', `${narrator.year}年没有安排政府采购预算支出`, change, '。');
  const kinds = KINDS.filter(({ kind }) => input.zeroKinds === 'stated' || narrator.cell(cell(kind)).exact !== 0);
  return paragraph(
    'procurement',
    `${narrator.year}年政府采购预算支出合计`,
    narrator.amount('procurement.total', cell('total')),
    change,
    change.length === 0 ? '，包括：' : '。包括：',
    join(
      kinds.map(({ kind, name }) => clause(name, narrator.amount(`procurement.${kind}`, cell(kind)))),
      '、',
    ),
    '。',
  );
}
