export { examinationDocx } from './letter-docx.ts';
export { examinationXlsx } from './letter-xlsx.ts';
