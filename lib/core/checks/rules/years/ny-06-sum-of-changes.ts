import { type Fen, fen, roundToPublishedStep } from '#lib/core/money/index.ts';
import { amountText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { countedAmount } from '../../look-up/cells.ts';
import { changesOf, type ReadChange } from '../../look-up/changes.ts';
import { type Comparison, concluded, roundingBound } from '../../look-up/equation.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

const ITEM = /^general\.function\.(\d{7})$/;

/** NY-06: the changes of all 项 add up to that of the whole; an item of last year that is gone is stated. */
export const sumOfChanges: RuleDefinition = {
  id: 'NY-06',
  statement: 'Σ 各项增减 = 总增减; 上年有而本年无的科目必须列示',
  relatesTo: '五(三)',
  level: 'warn',
  basis: BASES.explanation,
  explanation: '各项级科目的增减之和应等于一般公共预算支出的总增减。差额多为上年有、本年没有的科目没有列出。',
  reads: ['sentences', 'tables', 'prior'],
  examine: (subject, limits) => {
    const changes = changesOf(subject);
    return concluded([sumOf(subject, changes, limits), ...gone(subject, changes)], '逐项增减和总增减');
  },
};

/** Only where every 项 of the table says how it changed: else the sum is open. */
function sumOf(subject: Subject, changes: readonly ReadChange[], limits: RuleLimits): Comparison {
  const whole = changes.find(({ change }) => change.of === 'general.total' || change.of === 'general');
  const items = itemChanges(changes);
  const used = (subject.tables.get('general-by-function')?.rows ?? []).filter(
    (row) => row.kind === 'item' && countedAmount(row.cells.get('total')) !== 0,
  );
  if (whole?.delta === undefined || items.size === 0 || used.length === 0) return undefined;
  if (used.some(({ id }) => !items.has(id))) return undefined;
  const sum = fen([...items.values()].reduce((total, { delta }) => total + (delta ?? 0), 0));
  const gap = fen(sum - whole.delta);
  if (gap === 0) return 'agrees';
  const tail = Math.abs(gap) <= roundingBound(limits, items.size);
  return {
    message: `各项级科目增减之和为 ${signed(sum)} 万元，一般公共预算总增减为 ${signed(whole.delta)} 万元，相差 ${wanyuan(fen(Math.abs(gap)))}，${tail ? '属四舍五入尾差，无须修改' : '请核对各项增减，并列出上年有而本年没有的科目'}`,
    at: [whole.change.at, ...[...items.values()].map(({ change }) => change.at)],
    quote: whole.change.text,
    stated: amountText(whole.delta),
    expected: amountText(sum),
    ...(tail ? { tail, level: 'info' as const, cause: 'rounding' as const } : {}),
  };
}

const signed = (amount: Fen) => `${amount > 0 ? '+' : ''}${amountText(amount)}`;

function itemChanges(changes: readonly ReadChange[]): Map<string, ReadChange> {
  const items = new Map<string, ReadChange>();
  for (const read of changes) {
    const code = ITEM.exec(read.change.of ?? '')?.[1];
    if (code !== undefined && read.delta !== undefined && !items.has(code)) items.set(code, read);
  }
  return items;
}

/** Asked only of reports that go through the 项 one by one. */
function gone({ prior, tables }: Subject, changes: readonly ReadChange[]): Comparison[] {
  const items = itemChanges(changes);
  const table = tables.get('general-by-function');
  if (prior === undefined || table === undefined || items.size === 0) return [];
  const here = new Set(table.rows.map(({ id }) => id));
  return [...prior.amounts].flatMap(([id, amount]): Comparison[] => {
    const code = ITEM.exec(id)?.[1];
    if (code === undefined || roundToPublishedStep(amount) === 0 || here.has(code) || items.has(code)) return [];
    const finding: RuleFinding = {
      message: `上年 ${code} 有 ${wanyuan(amount)}，本年没有，文字中没有列出，请补充说明`,
      at: [{ ...table.at, table: table.id }],
      stated: '（未列）',
      expected: `减少 ${wanyuan(amount)}`,
      cause: 'sub-item-missing',
    };
    return [finding];
  });
}
