export { askedBasis } from './asked-basis.ts';
export { type AssembledBudget, assembleBudget, type BudgetPlaces } from './assemble/assemble-budget.ts';
export type { Gap, GapCode } from './assemble/gap.ts';
export type { BudgetDraft, DraftForm, FormPlace } from './budget-draft.ts';
export { type CarriedForm, carryForward } from './carry/carry-forward.ts';
export { applyChange, type Change, cellOf, inverse, inverseOf, rowOf } from './change.ts';
export { clearedMarks, waitingMarks } from './cleared-marks.ts';
export { compactChanges } from './compact.ts';
export {
  COUNT_PATHS,
  type CountLink,
  countedIn,
  countLink,
  countName,
  followCount,
  keepCount,
  linkAfterTyping,
  staleCounts,
  type UnitCells,
  unitCount,
} from './count-links.ts';
export {
  type Choice,
  columnHead,
  type FieldDefinition,
  type FieldKind,
  FORM_IDS,
  type FormDefinition,
  type FormId,
  type FormKey,
  type FormOwner,
  formName,
  type SectionDefinition,
} from './definition.ts';
export { formDefinition, sectionOf } from './definitions/form-definition.ts';
export { type DirectionWarning, describeDirection, directionWarning, type WordedDirection } from './direction-words.ts';
export { disassembleBudget } from './disassemble/disassemble-budget.ts';
export { enteredPlaces } from './entered-places.ts';
export { type Filler, fillersOf, mayFill } from './fillers.ts';
export { formPaths } from './form-paths.ts';
export { byRank, type FormRow, type FormRows, isMark, type Mark, markKey, readKey } from './form-row.ts';
export { carriedValues, FORM_STATES, type FormState, formState } from './form-state.ts';
export { type BudgetForm, formsOfBudget } from './forms-of-budget.ts';
export { type LedgerLine, ledgerLinesOf } from './ledger-lines.ts';
export { type LedgerRow, ledgerRowsOf } from './ledger-rows.ts';
export { type Conflict, mergeChanges } from './merge.ts';
export { priorYearOf } from './prior-year-of.ts';
export { operatingAmount, personnelAmount } from './product-amount.ts';
export { nextProjectCode, projectCodeOf } from './project-code.ts';
export { ranksBetween } from './rank.ts';
export { enteredAmount, type ProductForm, productOf, rowAmount } from './row-amount.ts';
export { suggestFunction } from './suggest-function.ts';
