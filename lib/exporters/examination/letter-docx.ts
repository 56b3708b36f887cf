import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { ExaminedReport } from '#lib/core/examination/index.ts';
import { reportStyles } from '../docx/styles.ts';
import { withoutClock } from '../without-clock.ts';
import { findingWords, reportTitle, SEVERITY_WORDS, summaryWords } from './words.ts';

const COLUMNS = [
  { label: '序号', width: 7 },
  { label: '位置', width: 18 },
  { label: '原文', width: 27 },
  { label: '现为', width: 11 },
  { label: '应为', width: 11 },
  { label: '意见', width: 26 },
];

/** The letter back to the department as a Word file: what has to be put right, what explained, and what was not checked. */
export async function examinationDocx(report: ExaminedReport): Promise<Uint8Array> {
  const { notChecked } = report.examination;
  const children = [
    new Paragraph({ style: 'Heading1', text: `关于${reportTitle(report)}公开文本的整改意见` }),
    new Paragraph({ style: 'BodyText', text: `${summaryWords(report)}。具体如下：` }),
    ...(['error', 'warning', 'notice'] as const).flatMap((severity) => findingsOf({ report, severity })),
    ...(notChecked.length === 0
      ? []
      : [
          new Paragraph({ style: 'Heading2', text: '没有核对的内容' }),
          ...notChecked.map(({ what, why }) => new Paragraph({ style: 'BodyText', text: `${what}：${why}` })),
        ]),
  ];
  const file = new Document({
    title: `${reportTitle(report)}整改意见`,
    styles: reportStyles({ tableSizes: [9] }),
    sections: [{ children }],
  });
  return withoutClock(await Packer.pack(file, 'uint8array'));
}

function findingsOf(input: { report: ExaminedReport; severity: keyof typeof SEVERITY_WORDS }): (Paragraph | Table)[] {
  const { report, severity } = input;
  const found = report.examination.findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return [];
  const rows = found.map((finding, at) => {
    const { place, quote, stated, expected, message } = findingWords({ finding, report });
    return row([String(at + 1), place, quote, stated, expected, message]);
  });
  return [
    new Paragraph({ style: 'Heading2', text: `${SEVERITY_WORDS[severity]}（${found.length} 处）` }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        row(
          COLUMNS.map(({ label }) => label),
          true,
        ),
        ...rows,
      ],
    }),
  ];
}

function row(texts: readonly string[], head = false): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: texts.map(
      (text, at) =>
        new TableCell({
          width: { size: COLUMNS[at]?.width ?? 10, type: WidthType.PERCENTAGE },
          children: [new Paragraph({ style: 'TableText', children: [new TextRun({ text, bold: head })] })],
        }),
    ),
  });
}
