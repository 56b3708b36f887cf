export type { NotRead, ReadCell, ReadDocument, ReadGrid, ReadLine, SourcePlace } from './read-document.ts';
export { type ReadParagraph, readSentences, type SentenceInput } from './sentences/read-sentences.ts';
