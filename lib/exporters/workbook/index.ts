export { type CompareRefusal, compareWorkbook, type OtherTemplate } from './compare-workbook.ts';
export {
  type ListColumn,
  type ListLine,
  type ListRefusal,
  readPlainList,
  writePlainList,
} from './plain-list.ts';
export { type ReadBook, type ReadRefusal, readWorkbook } from './read-workbook.ts';
export type { CodeKind, WorkbookForm, WorkbookIdentity } from './workbook-form.ts';
export { writeWorkbook } from './write-workbook.ts';
