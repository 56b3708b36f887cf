export { type AdditionGap, additionGaps, roundingGaps } from './additions.ts';
export { chineseNumeral } from './chinese-numeral.ts';
export { type TableContext, tableContext } from './context.ts';
export type { DerivedRow, DerivedTable, RowHead, Table } from './define-table.ts';
export { allProjectsTable, PROJECT_GROUP_ROW } from './definitions/all-projects.ts';
export { type DerivedTables, deriveTables, explainCell, TABLES, tablesWith } from './derive.ts';
export { type Adjustment, type PublishedTables, publishTables, type RoundingMode } from './publish/publish.ts';
