import type { ExpenditureLine } from '#lib/core/ledger/index.ts';
import { DISCLOSURE_BASIS, totalColumn } from '../columns.ts';
import { defineTable } from '../define-table.ts';
import { TOTAL, totalRow } from '../row-schemes.ts';

/** Accounts that the statute itself names as “三公”经费. */
const ABROAD: readonly string[] = ['30212'];
const VEHICLE_PURCHASE: readonly string[] = ['31013', '30913'];
const VEHICLE_OPERATION: readonly string[] = ['30231'];
const RECEPTION: readonly string[] = ['30217'];
const VEHICLES = [...VEHICLE_PURCHASE, ...VEHICLE_OPERATION];
const THREE_PUBLIC = [...ABROAD, ...VEHICLES, ...RECEPTION];

const VEHICLE_GROUP = ['公务用车购置及运行费'];
const among = (codes: readonly string[]) => (line: ExpenditureLine) => codes.includes(line.economic);

/** 一般公共预算“三公”经费支出表: 基本 and 项目支出 together. */
export const threePublicTable = defineTable<ExpenditureLine>({
  id: 'three-public',
  title: '一般公共预算“三公”经费支出表',
  basis: DISCLOSURE_BASIS,
  lines: (ledger) => ledger.expenditure,
  takes: (line) =>
    line.fund === 'general' &&
    (line.kind === 'basic' || line.kind === 'project') &&
    THREE_PUBLIC.includes(line.economic),
  columns: [
    { ...totalColumn, label: '“三公”经费合计' },
    { id: 'abroad', label: '因公出国（境）费', counts: among(ABROAD) },
    { id: 'vehicles', label: '小计', group: VEHICLE_GROUP, counts: among(VEHICLES) },
    { id: 'vehicles.purchase', label: '公务用车购置费', group: VEHICLE_GROUP, counts: among(VEHICLE_PURCHASE) },
    { id: 'vehicles.operation', label: '公务用车运行费', group: VEHICLE_GROUP, counts: among(VEHICLE_OPERATION) },
    { id: 'reception', label: '公务接待费', counts: among(RECEPTION) },
  ],
  columnSums: [
    { whole: 'total', parts: ['abroad', 'vehicles', 'reception'] },
    { whole: 'vehicles', parts: ['vehicles.purchase', 'vehicles.operation'] },
  ],
  path: () => [TOTAL],
  rows: () => [totalRow([])],
});
