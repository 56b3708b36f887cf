export { fieldProblem } from './field-problem.ts';
export { plainValue } from './plain-value.ts';
export {
  WORKBOOK_LIMIT,
  type WorkbookCellError,
  type WorkbookDifference,
  type WorkbookUpload,
} from './workbook-upload.ts';
