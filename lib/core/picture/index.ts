export {
  type ComparedRow,
  type ComparedYears,
  compareDepartments,
  compareReportYears,
  type Difference,
} from './beside/compare-reports.ts';
export { departmentKind, sameKind } from './beside/department-kind.ts';
export { type KeyFigures, keyFiguresOf, perHead } from './beside/key-figures.ts';
export type { PictureChange, PictureChanges } from './changes.ts';
export type { Fact } from './facts.ts';
export { firstSentence, type PictureIndicator } from './goals.ts';
export { type Picture, pictureOf } from './picture-of.ts';
export type { PictureProject, PictureProjects } from './projects.ts';
export type { Breakdown, Slice } from './slice.ts';
