export {
  type CellReference,
  type Figure,
  type Heading,
  type Paragraph,
  paragraphFigures,
  paragraphText,
  type Segment,
  type StatedChange,
} from '#lib/core/narrative/index.ts';
export type { RoundingMode } from '#lib/core/tables/index.ts';
export { buildDisclosure, type Disclosure, type DisclosureRefusal } from './build-disclosure.ts';
export { type CellSum, cellSums } from './document/cell-sums.ts';
export type {
  Block,
  DisclosureDocument,
  Part,
  RoundingAdjustment,
  Section,
} from './document/document.ts';
export { type PrintedPlace, type PrintedText, printedPlace, printedTexts } from './document/printed-texts.ts';
export type {
  FormCell,
  HeadCell,
  PrintedForm,
  PrintedRow,
  PrintedTable,
  TableLayout,
  TableSide,
} from './document/table.ts';
export { type GridCell, type GridRow, type TableGrid, tableGrid } from './document/table-grid.ts';
export { compositionColumns } from './forms/overall-amounts.ts';
export { type ProjectSource, projectSourceColumns } from './forms/project-amounts.ts';
export type { DisclosureTemplate } from './templates/template.ts';
export { TEMPLATES, templateFor } from './templates/template-for.ts';
