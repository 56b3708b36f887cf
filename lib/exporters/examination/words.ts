import { type ExaminationFinding, type ExaminedReport, placeWords } from '#lib/core/examination/index.ts';

/** Findings by how grave they are, in the words of a letter to the department. */
export const SEVERITY_WORDS = { error: '须改正', warning: '须说明', notice: '提示' } as const;

/** Where a finding stands and what, with the value that should stand there. */
export type FindingWords = {
  place: string;
  quote: string;
  stated: string;
  expected: string;
  /** Both sides in a few words; `''` where nothing compares. */
  sides: string;
  message: string;
};

/** A finding in the words that every file shows. */
export function findingWords(input: { finding: ExaminationFinding; report: ExaminedReport }): FindingWords {
  const { finding, report } = input;
  const place = placeWords({ at: finding.at, kind: report.examination.source.kind });
  const { quote, stated, expected, message } = finding;
  const sides = [stated === '' ? '' : `现为 ${stated}`, expected === '' ? '' : `应为 ${expected}`];
  const shown = sides.filter((side) => side !== '').join('，') + (finding.tail ? '（只差尾数）' : '');
  return { place, quote: shortened(quote), stated, expected, sides: shown, message };
}

/** What was examined: 某局 2026 年部门预算, or the file's name. */
export function reportTitle({ department, fiscalYear, examination }: ExaminedReport): string {
  if (department === undefined) return examination.source.name;
  return fiscalYear === undefined ? department : `${department}${fiscalYear}年部门预算`;
}

/** One sentence on how many findings there are, by how grave they are. */
export function summaryWords({ examination: { findings, read } }: ExaminedReport): string {
  const count = (severity: ExaminationFinding['severity']) =>
    findings.filter((one) => one.severity === severity).length;
  const amounts = `${count('error')} 处须改正、${count('warning')} 处须说明、${count('notice')} 处提示`;
  const found = findings.length === 0 ? '没有发现问题' : `发现 ${amounts}`;
  return `读出 ${read.tables} 张表、${read.sentences} 段文字、${read.figures} 个数；${found}`;
}

const LONGEST_QUOTE = 200;

function shortened(quote: string): string {
  const plain = quote.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain;
}
