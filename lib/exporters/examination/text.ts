import type { ExaminationFinding, ExaminedReport } from '#lib/core/examination/index.ts';
import { findingWords, reportTitle, SEVERITY_WORDS, summaryWords } from './words.ts';

/** An examination for people to read on a terminal: findings by how grave they are, each with its place and both sides. */
export function examinationText(report: ExaminedReport): string {
  const { examination } = report;
  const groups = (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const found = examination.findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) return [];
    const head = `【${SEVERITY_WORDS[severity]}】${found.length} 处`;
    return ['', head, ...found.flatMap((finding, at) => findingLines({ finding, report, number: at + 1 }))];
  });
  const missed = examination.notChecked.map(({ what, why }) => `  ${what}：${why}`);
  return [
    reportTitle(report),
    `${summaryWords(report)}。`,
    ...(report.prior === undefined ? [] : [`上年数取自 ${report.prior.name}（${report.prior.fiscalYear} 年）。`]),
    ...groups,
    ...(missed.length === 0 ? [] : ['', `【没有核对】${missed.length} 项`, ...missed]),
  ].join('\n');
}

function findingLines(input: { finding: ExaminationFinding; report: ExaminedReport; number: number }): string[] {
  const { finding, number } = input;
  const { place, quote, sides, message } = findingWords(input);
  return [
    `${String(number).padStart(3)}. ${message}`,
    `     ${[finding.rule, place, sides].filter((part) => part !== '').join(' · ')}`,
    ...(quote === '' ? [] : [`     原文：${quote}`]),
  ];
}
