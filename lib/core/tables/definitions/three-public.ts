import { type ExpenditureLine, type ThreePublicPart, threePublicPart } from '#lib/core/ledger/index.ts';
import { DISCLOSURE_BASIS, totalColumn } from '../columns.ts';
import { defineTable } from '../define-table.ts';
import { TOTAL, totalRow } from '../row-schemes.ts';

const VEHICLE_GROUP = ['公务用车购置及运行费'];
const among =
  (...parts: readonly ThreePublicPart[]) =>
  (line: ExpenditureLine) =>
    parts.some((part) => part === threePublicPart(line.economic));

/** 一般公共预算“三公”经费支出表: 基本 and 项目支出 together. */
export const threePublicTable = defineTable<ExpenditureLine>({
  id: 'three-public',
  title: '一般公共预算“三公”经费支出表',
  basis: DISCLOSURE_BASIS,
  lines: (ledger) => ledger.expenditure,
  takes: (line) =>
    line.fund === 'general' &&
    (line.kind === 'basic' || line.kind === 'project') &&
    threePublicPart(line.economic) !== undefined,
  columns: [
    { ...totalColumn, label: '“三公”经费合计' },
    { id: 'abroad', label: '因公出国（境）费', counts: among('abroad') },
    { id: 'vehicles', label: '小计', group: VEHICLE_GROUP, counts: among('vehicles.purchase', 'vehicles.operation') },
    { id: 'vehicles.purchase', label: '公务用车购置费', group: VEHICLE_GROUP, counts: among('vehicles.purchase') },
    { id: 'vehicles.operation', label: '公务用车运行费', group: VEHICLE_GROUP, counts: among('vehicles.operation') },
    { id: 'reception', label: '公务接待费', counts: among('reception') },
  ],
  columnSums: [
    { whole: 'total', parts: ['abroad', 'vehicles', 'reception'] },
    { whole: 'vehicles', parts: ['vehicles.purchase', 'vehicles.operation'] },
  ],
  path: () => [TOTAL],
  rows: () => [totalRow([])],
});
