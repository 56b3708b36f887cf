export { changeClause, type Direction } from './change.ts';
export { Narrator, type PublishedAmount } from './narrator.ts';
export { type PriorFigures, priorFigures } from './prior-figures.ts';
export { type FunctionYears, functionYears, priorFunctions, priorGeneral } from './prior-functions.ts';
export type { AgencyOperatingScope } from './sections/agency-operating.ts';
export { basicByClassSection } from './sections/basic-by-class.ts';
export { expenditureTreeSection } from './sections/expenditure-tree.ts';
export { fundSection } from './sections/funds.ts';
export { generalSection } from './sections/general.ts';
export { generalBasicSection } from './sections/general-basic.ts';
export { generalByUnitSection } from './sections/general-by-unit.ts';
export { generalChangesSection } from './sections/general-changes.ts';
export { glossarySection } from './sections/glossary.ts';
export { appropriationSection, expenditureSection, incomeSection } from './sections/income-and-spending.ts';
export { incomeByUnitSection } from './sections/income-by-unit.ts';
export {
  halfBrackets,
  type Numbering,
  numeralBrackets,
  numeralComma,
  numeralDot,
} from './sections/numbering.ts';
export { otherSection } from './sections/other.ts';
export { otherByUnitSection } from './sections/other-by-unit.ts';
export { otherChangesSection } from './sections/other-changes.ts';
export { overallSection } from './sections/overall.ts';
export { overallChangesSection } from './sections/overall-changes.ts';
export { dutiesSection, staffingSection, unitListSection, unitsSection } from './sections/profile.ts';
export { purposeText, spendingProjects } from './sections/project-rows.ts';
export { projectsSection } from './sections/projects.ts';
export { projectsByUnitSection } from './sections/projects-by-unit.ts';
export { publicationReportSection } from './sections/publication-report.ts';
export { roundingNoteSection } from './sections/rounding-note.ts';
export { threePublicSection } from './sections/three-public.ts';
export { threePublicListSection } from './sections/three-public-list.ts';
export { unitsByNatureSection } from './sections/units-by-nature.ts';
export { unitsSentenceSection } from './sections/units-sentence.ts';
export {
  type CellReference,
  type Figure,
  type Heading,
  type NarrativeBlock,
  type Paragraph,
  paragraphFigures,
  paragraphText,
  type Segment,
  type StatedChange,
} from './text.ts';
export { nameBeforeYear } from './words.ts';
