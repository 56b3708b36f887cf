import type { Unit } from '#lib/core/package/index.ts';
import type { Narrator } from '../narrator.ts';
import type { CellReference, NarrativeBlock, Segment } from '../text.ts';
import { clause, join, nameBefore, paragraph } from '../words.ts';
import { generalCell } from './cells.ts';
import { generalTotalParagraph } from './general-total.ts';
import { type Numbering, numberedName } from './numbering.ts';
import { presentParts } from './overall.ts';
import { unitFigureId, unitsWith } from './unit-amounts.ts';

const PARTS = [
  { column: 'personnel', name: '人员经费' },
  { column: 'operating', name: '公用经费' },
  { column: 'project', name: '项目支出' },
] as const;

/** 一般公共预算支出安排情况: the whole with its change and by 人员经费, 公用经费 and 项目支出; then each unit the same way. */
export function generalByUnitSection(narrator: Narrator, input: { numbering: Numbering }): NarrativeBlock[] {
  const unitCell = (unit: Unit, column: string) => ({ table: 'general-by-unit', row: unit.code, column });
  return [
    generalTotalParagraph(narrator, {
      name: '一般公共预算支出',
      parts: () => [parts(narrator, { id: 'general', cell: (column) => generalCell('total', column) })],
    }),
    ...unitsWith(narrator, (unit) => unitCell(unit, 'total')).map((unit, index) => {
      const id = unitFigureId(unit, 'general');
      return paragraph(
        id,
        numberedName(input.numbering(index + 1), nameBefore(unit.name)),
        narrator.amount(`${id}.total`, unitCell(unit, 'total')),
        '，其中：',
        parts(narrator, { id, cell: (column) => unitCell(unit, column) }),
        '。',
      );
    }),
  ];
}

function parts(narrator: Narrator, input: { id: string; cell: (column: string) => CellReference }): Segment[] {
  const all = PARTS.map(({ column, name }) => ({ id: `${input.id}.${column}`, name, cell: input.cell(column) }));
  return join(
    presentParts(narrator, all).map(({ name, figure }) => clause(name, figure)),
    '、',
  );
}
