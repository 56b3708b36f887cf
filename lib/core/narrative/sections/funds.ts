import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock } from '../text.ts';
import { clause, join, paragraph } from '../words.ts';
import { fundCell } from './cells.ts';
import { presentParts } from './overall.ts';

/** Which fund's sentence it is, and whether a kind of nothing is stated or left out. */
export type FundSentence = {
  table: 'government-fund' | 'state-capital';
  id: 'govfund' | 'statecapital';
  name: string;
  zeroKinds: 'stated' | 'left-out';
};

const KINDS = [
  { column: 'basic', name: '基本支出' },
  { column: 'project', name: '项目支出' },
] as const;

/** 八、政府性基金 and 九、国有资本经营预算支出安排情况: the amounts by kind and 项, or that there are none. */
export function fundSection(narrator: Narrator, input: FundSentence): NarrativeBlock[] {
  const { table, id, name } = input;
  const total = fundCell(table, 'total', 'total');
  if (narrator.cell(total).exact === 0) return [paragraph(id, `${narrator.year}年没有使用${name}拨款安排的支出。`)];
  const kinds = KINDS.map((kind) => ({ ...kind, cell: fundCell(table, 'total', kind.column) })).filter(
    (kind) => input.zeroKinds === 'stated' || narrator.cell(kind.cell).exact !== 0,
  );
  const items = narrator
    .rows(table)
    .filter((row) => row.level === 3)
    .map((row) => ({ id: `${id}.function.${row.id}`, name: row.label, cell: fundCell(table, row.id, 'total') }));
  return [
    paragraph(
      id,
      `${narrator.year}年${name}支出`,
      narrator.amount(`${id}.total`, total),
      kinds.length === 0 ? undefined : '，其中：',
      join(
        kinds.map((kind) => clause(kind.name, narrator.amount(`${id}.${kind.column}`, kind.cell))),
        '、',
      ),
      '。具体包括：',
      join(
        presentParts(narrator, items).map((item) => clause(item.name, item.figure)),
        '、',
      ),
      '。',
    ),
  ];
}
