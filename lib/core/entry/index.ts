export { type CountFinding, countFindings } from './count-findings.ts';
export { earlierLabel } from './earlier-label.ts';
export { fieldProblem } from './field-problem.ts';
export { placeWords } from './place-words.ts';
export { plainValue } from './plain-value.ts';
export { type PriorChoice, priorChanges, priorChoices } from './prior-choices.ts';
export type { PriorFigure, PriorReading, PriorSource } from './prior-reading.ts';
export {
  type CodeNames,
  cellText,
  fieldLabel,
  fieldText,
  findField,
  rowLabel,
  rowText,
} from './row-label.ts';
export {
  WORKBOOK_LIMIT,
  type WorkbookCellError,
  type WorkbookDifference,
  type WorkbookUpload,
} from './workbook-upload.ts';
