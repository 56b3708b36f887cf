import { askInWords } from '#components/server/ask-in-words.ts';
import type { Examination, ExaminedReport } from '#lib/core/examination/index.ts';
import type { Result } from '#lib/core/result/index.ts';

/** Sends a report to be examined: a file, or pasted text; last year's beside it. The refusal is in words for people. */
export function askExamination(input: {
  report: File | string;
  prior: File | undefined;
  signal: AbortSignal;
}): Promise<Result<ExaminedReport, string>> {
  const { report, prior, signal } = input;
  const body = new FormData();
  body.set(typeof report === 'string' ? 'text' : 'report', report);
  if (prior !== undefined) body.set('prior', prior);
  return askInWords({ address: '/api/examinations', request: { method: 'POST', body, signal } });
}

/** The letter back to the department with the findings that are left, as a file. */
export function askLetter(input: {
  report: ExaminedReport;
  findings: Examination['findings'];
  format: 'docx' | 'xlsx';
}): Promise<Result<Blob, string>> {
  const { report, findings, format } = input;
  const { department, fiscalYear } = report;
  const examination = { ...report.examination, findings };
  return askInWords({
    address: `/api/examinations/letter/${format}`,
    request: {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        examination,
        ...(department === undefined ? {} : { department }),
        ...(fiscalYear === undefined ? {} : { fiscalYear }),
      }),
    },
    take: (answer) => answer.blob(),
  });
}
