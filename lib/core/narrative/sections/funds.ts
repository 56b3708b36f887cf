import type { Narrator } from '../narrator.ts';
import type { NarrativeBlock } from '../text.ts';
import { clause, join, paragraph } from '../words.ts';
import { fundCell } from './cells.ts';
import { presentParts } from './overall.ts';

/** 八、政府性基金 and 九、国有资本经营预算支出安排情况: the amounts by kind and 项, or that there are none. */
export function fundSection(
  narrator: Narrator,
  input: { table: 'government-fund' | 'state-capital'; id: 'govfund' | 'statecapital'; name: string },
): NarrativeBlock[] {
  const { table, id, name } = input;
  const total = fundCell(table, 'total', 'total');
  if (narrator.cell(total).exact === 0) return [paragraph(id, `${narrator.year}年没有使用${name}拨款安排的支出。`)];
  const part = (column: string) => narrator.amount(`${id}.${column}`, fundCell(table, 'total', column));
  const items = narrator
    .rows(table)
    .filter((row) => row.level === 3)
    .map((row) => ({ id: `${id}.function.${row.id}`, name: row.label, cell: fundCell(table, row.id, 'total') }));
  return [
    paragraph(
      id,
      `${narrator.year}年${name}支出`,
      narrator.amount(`${id}.total`, total),
      '，其中：基本支出',
      part('basic'),
      '、项目支出',
      part('project'),
      '。具体包括：',
      join(
        presentParts(narrator, items).map((item) => clause(item.name, item.figure)),
        '、',
      ),
      '。',
    ),
  ];
}
