export { examinationHtml } from './html.ts';
export { examinationDocx } from './letter-docx.ts';
export { examinationXlsx } from './letter-xlsx.ts';
export { examinationText } from './text.ts';
export { reportTitle, SEVERITY_WORDS, summaryWords } from './words.ts';
