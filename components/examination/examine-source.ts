import type { Examination, ExaminedReport } from '#lib/core/examination/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';

const FAILED = '没有送达服务器。请检查网络后再试';

/** Sends a report to be examined: a file, or pasted text; last year's beside it. The refusal is in words for people. */
export async function askExamination(input: {
  report: File | string;
  prior: File | undefined;
  signal: AbortSignal;
}): Promise<Result<ExaminedReport, string>> {
  const { report, prior, signal } = input;
  const body = new FormData();
  body.set(typeof report === 'string' ? 'text' : 'report', report);
  if (prior !== undefined) body.set('prior', prior);
  const answer = await fetch('/api/examinations', { method: 'POST', body, signal }).catch(() => undefined);
  if (answer === undefined) return refuse(FAILED);
  return answer.ok ? ok((await answer.json()) as ExaminedReport) : refuse(await refusalOf(answer));
}

/** The letter back to the department with the findings that are left, as a file. */
export async function askLetter(input: {
  report: ExaminedReport;
  findings: Examination['findings'];
  format: 'docx' | 'xlsx';
}): Promise<Result<Blob, string>> {
  const { report, findings, format } = input;
  const { department, fiscalYear } = report;
  const examination = { ...report.examination, findings };
  const answer = await fetch(`/api/examinations/letter/${format}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      examination,
      ...(department === undefined ? {} : { department }),
      ...(fiscalYear === undefined ? {} : { fiscalYear }),
    }),
  }).catch(() => undefined);
  if (answer === undefined) return refuse(FAILED);
  return answer.ok ? ok(await answer.blob()) : refuse(await refusalOf(answer));
}

async function refusalOf(answer: Response): Promise<string> {
  const said = (await answer.json().catch(() => undefined)) as { message?: string } | undefined;
  return said?.message ?? FAILED;
}
