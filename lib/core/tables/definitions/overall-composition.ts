import type { ExpenditureLine } from '#lib/core/ledger/index.ts';
import { totalColumn } from '../columns.ts';
import { defineTable } from '../define-table.ts';
import { TOTAL, totalRow } from '../row-schemes.ts';

/** 支出构成 of 部门整体支出绩效目标表: 人员类, 运转类 and 特定目标类 of all funds. Printed inside that form, not by itself. */
export const overallCompositionTable = defineTable<ExpenditureLine>({
  id: 'overall-composition',
  title: '部门整体支出构成',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）',
  lines: (ledger) => ledger.expenditure,
  columns: [
    totalColumn,
    { id: 'personnel', label: '人员类', counts: (line) => line.category === 'personnel' },
    { id: 'operating', label: '公用经费', counts: (line) => line.category === 'operating' },
    { id: 'other-operating', label: '其他运转类', counts: (line) => line.category === 'other-operating' },
    {
      id: 'specific',
      label: '特定目标类',
      counts: (line) => line.kind !== 'basic' && line.category !== 'other-operating',
    },
  ],
  columnSums: [{ whole: 'total', parts: ['personnel', 'operating', 'other-operating', 'specific'] }],
  path: () => [TOTAL],
  rows: () => [totalRow([])],
});
