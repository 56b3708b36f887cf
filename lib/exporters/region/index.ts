export { regionWorkbook } from './region-workbook.ts';
