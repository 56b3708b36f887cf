export type { NotRead, ReadCell, ReadDocument, ReadGrid, ReadLine, SourcePlace } from './read-document.ts';
export { readReport } from './read-report.ts';
export { type ReadParagraph, readSentences, type SentenceInput } from './sentences/read-sentences.ts';
