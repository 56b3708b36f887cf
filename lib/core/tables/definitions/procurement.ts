import type { ProcurementLine } from '#lib/core/ledger/index.ts';
import { defineTable, type RowHead } from '../define-table.ts';
import { TOTAL, totalRow } from '../row-schemes.ts';

const KINDS = { goods: '货物类', works: '工程类', services: '服务类' } as const;

const itemRowId = (line: ProcurementLine) => `${line.kind}/${line.item}`;

/** 政府采购表: 货物, 工程 and 服务 with their items; items of the same name are one row. */
export const procurementTable = defineTable<ProcurementLine>({
  id: 'procurement',
  title: '政府采购表',
  basis: '《中华人民共和国政府采购法》第三十三条',
  lines: (ledger) => ledger.procurement,
  columns: [{ id: 'amount', label: '金额', counts: () => true }],
  columnSums: [],
  path: (line) => [TOTAL, line.kind, itemRowId(line)],
  rows: (context) => {
    const rows: RowHead[] = [totalRow(['合计'])];
    for (const [kind, name] of Object.entries(KINDS)) {
      rows.push({ id: kind, label: name, level: 1, stub: [name] });
      const items = new Set<string>();
      for (const line of context.ledger.procurement) {
        if (line.kind !== kind || items.has(line.item)) continue;
        items.add(line.item);
        rows.push({ id: itemRowId(line), label: line.item, level: 2, stub: [line.item] });
      }
    }
    return rows;
  },
});
