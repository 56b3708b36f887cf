export { readReportFile } from './read-report-file.ts';
export type { ReadingRefusal } from './reading-refusal.ts';
