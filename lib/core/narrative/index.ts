export { changeClause, type Direction } from './change.ts';
export { dateText, daysBetween } from './date-text.ts';
export { Narrator, type PublishedAmount } from './narrator.ts';
export type { AgencyOperatingScope } from './sections/agency-operating.ts';
export { fundSection } from './sections/funds.ts';
export { generalSection } from './sections/general.ts';
export { generalBasicSection } from './sections/general-basic.ts';
export { glossarySection } from './sections/glossary.ts';
export { appropriationSection, expenditureSection, incomeSection } from './sections/income-and-spending.ts';
export {
  fullBrackets,
  halfBrackets,
  type Numbering,
  numeralComma,
  numeralDot,
} from './sections/numbering.ts';
export { otherSection } from './sections/other.ts';
export { overallSection } from './sections/overall.ts';
export { dutiesSection, staffingSection, unitListSection, unitsSection } from './sections/profile.ts';
export { spendingProjects } from './sections/project-rows.ts';
export { projectsSection } from './sections/projects.ts';
export { PUBLICATION_DAYS, publicationReportSection } from './sections/publication-report.ts';
export { roundingNoteSection } from './sections/rounding-note.ts';
export { threePublicSection } from './sections/three-public.ts';
export { threePublicListSection } from './sections/three-public-list.ts';
export {
  type CellReference,
  type Figure,
  type Heading,
  type NarrativeBlock,
  type Paragraph,
  paragraphFigures,
  paragraphText,
  type Segment,
} from './text.ts';
