import type { PdfRefusal } from '#lib/exporters/pdf/index.ts';
import type { WorkerRefusal } from './job-process.ts';
import type { RefusalAnswer } from './refusal-words.ts';
import type { RenderingFailed } from './report-protocol.ts';
import type { Busy } from './turns.ts';

/**
 * Why there is no report: a character that no face has, a document that cannot be set, the time was up, the worker
 * ended under the job, or it is busy.
 */
export type ReportRefusal = PdfRefusal | RenderingFailed | WorkerRefusal | Busy;

/** The refusal in words for the person who asked: what is wrong and what to do. */
export function reportRefusalText(refusal: ReportRefusal): string {
  switch (refusal.code) {
    case 'MISSING_GLYPHS':
      return `报告字体中没有这些字符：${refusal.characters.join(' ')}。${placesText(refusal.places)}请改用其他字符后重新生成。`;
    case 'TOO_MANY_FORMS':
      return `报告里有 ${refusal.forms} 张绩效目标表，超过一个 PDF 文件的上限 ${refusal.limit} 张。请改用 Word、Excel 或网页格式，内容相同，没有这个上限。`;
    case 'TYPESETTING_FAILED':
    case 'RENDERING_FAILED':
      return `报告未能生成，这是程序的问题，请把以下内容告知管理员：${refusal.detail}`;
    case 'TIMED_OUT':
      return `报告在${refusal.seconds}秒内没有生成完，已中止。请稍后重试。`;
    case 'WORKER_ENDED':
      return `生成报告的进程意外结束（${refusal.detail}）。请重试。`;
    case 'BUSY':
      return `正在生成的报告较多（${refusal.waiting}份在排队），请稍后重试。`;
  }
}

/** Where they stand in the report, so that nobody has to look through all forms. */
function placesText(places: Extract<PdfRefusal, { code: 'MISSING_GLYPHS' }>['places']): string {
  if (places.length === 0) return '它们在名称或标题里。';
  const told = places.map(
    ({ where, field, words }) => `${where}${field === undefined ? '' : `的“${field}”`}（“${words}”）`,
  );
  return `它们在：${told.join('；')}。`;
}

/** Whether the report itself is why it cannot be made as asked: the same one never can. */
export function isOfReport({ code }: { code: string }): boolean {
  return code === 'MISSING_GLYPHS' || code === 'TOO_MANY_FORMS';
}

/** The refusal as an answer: what its author can mend, what passes by waiting, and what is our own fault. */
export function describeReportRefusal(refusal: ReportRefusal): RefusalAnswer {
  const { code } = refusal;
  const passing = code === 'BUSY' || code === 'TIMED_OUT' || code === 'WORKER_ENDED';
  return {
    status: isOfReport(refusal) ? 422 : passing ? 503 : 500,
    body: { code, message: reportRefusalText(refusal) },
  };
}
