export type {
  Block,
  DisclosureDocument,
  Part,
  RoundingAdjustment,
  RoundingMode,
  Section,
} from './document/document.ts';
export type {
  FormCell,
  HeadCell,
  PrintedForm,
  PrintedRow,
  PrintedTable,
  TableLayout,
  TableSide,
} from './document/table.ts';
export {
  type CellReference,
  type Figure,
  type Heading,
  type Paragraph,
  paragraphFigures,
  paragraphText,
  type Segment,
} from './document/text.ts';
